package cn.qingsu.city.data;

import cn.qingsu.journal.Author;
import cn.qingsu.journal.Event;
import cn.qingsu.journal.Journal;
import cn.qingsu.journal.Subject;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Edits of the city's data: one at a time over all nodes, each with its journal entry in the same transaction. */
@Component
public class CityEdit {

    /** What entries about the city's data are about. */
    public static final Subject CITY = new Subject("city", 0);

    /** Within an edit: tells the journal, before the first write. */
    @FunctionalInterface
    public interface Told {

        /** @return the moment of the edit */
        Instant by(Event event);
    }

    private final Journal journal;
    private final Snapshots snapshots;
    private final TransactionTemplate transaction;
    private final JdbcClient sql;
    private final Clock clock;

    CityEdit(Journal journal, Snapshots snapshots, TransactionTemplate transaction, JdbcClient sql, Clock clock) {
        this.journal = journal;
        this.snapshots = snapshots;
        this.transaction = transaction;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Runs {@code edit} alone; once it is committed, this node reads the city anew.
     *
     * @param edit reads, then tells the journal, then writes, and answers what came of it
     */
    public <T> T run(Author author, Function<Told, T> edit) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                sql.sql("select pg_advisory_xact_lock(hashtextextended('city', 1))")
                        .query()
                        .listOfRows();
                return edit.apply(event -> tell(author, event));
            }));
        } finally {
            snapshots.forget();
        }
    }

    private Instant tell(Author author, Event event) {
        Instant at = clock.instant();
        journal.append(CITY, author, at, event);
        return at;
    }
}
