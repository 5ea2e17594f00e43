package cn.qingsu.journal;

import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.Decision;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Numbers that a city sets: rows of one table of a module ({@code key, valid_from, version, value, what, made_by}), each holding from
 * its day on, every change in the journal. Another node's change is known here after ten seconds.
 *
 * @param <N> what {@code value} is
 */
public final class DatedNumbers<N extends Number> {

    private static final Duration BELIEVED = Duration.ofSeconds(10);

    private final Kind<N> kind;
    private final JdbcClient sql;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Cache<LocalDate, Map<String, Line<N>>> believed =
            Caffeine.newBuilder().maximumSize(2).expireAfterWrite(BELIEVED).build();

    public DatedNumbers(Kind<N> kind, JdbcClient sql, Journal journal, TransactionTemplate transaction, Clock clock) {
        this.kind = kind;
        this.sql = sql;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Which numbers these are.
     *
     * @param table with its schema
     * @param subject what entries about them are about
     * @param clause cited where a number is refused
     * @param value reads the column {@code value}
     * @param told the event that tells of a change
     */
    public record Kind<N extends Number>(
            String table, Subject subject, String clause, RowMapper<N> value, Telling<N> told) {}

    /** Makes the event that tells of a change. */
    public interface Telling<N extends Number> {
        Event of(Line<N> was, Line<N> now);
    }

    /**
     * A number as it stands.
     *
     * @param what what it is, in Chinese
     */
    public record Line<N extends Number>(String key, LocalDate validFrom, int version, N value, String what) {}

    /** As it holds today. */
    public Line<N> line(DatedNumber number) {
        return Objects.requireNonNull(
                believed.get(CityTime.day(clock.instant()), this::read).get(number.key()),
                () -> "no setting " + number.key());
    }

    private Map<String, Line<N>> read(LocalDate day) {
        return sql
                .sql("select distinct on (key) * from " + kind.table()
                        + " where valid_from <= ? order by key, valid_from desc, version desc")
                .param(day)
                .query(lines())
                .list()
                .stream()
                .collect(Collectors.toMap(Line::key, each -> each));
    }

    private RowMapper<Line<N>> lines() {
        return (row, n) -> new Line<>(
                row.getString("key"),
                row.getObject("valid_from", LocalDate.class),
                row.getInt("version"),
                Objects.requireNonNull(kind.value().mapRow(row, n)),
                row.getString("what"));
    }

    /** All that was ever set, newest first. */
    public List<Line<N>> history(DatedNumber number) {
        return history(number.key());
    }

    private List<Line<N>> history(String key) {
        return sql.sql("select * from " + kind.table() + " where key = ? order by version desc")
                .param(key)
                .query(lines())
                .list();
    }

    /** Whether a value is allowed; else why not, with code {@code out-of-range}. */
    public Decision<N> within(DatedNumber number, N value) {
        return value.doubleValue() >= number.least() && value.doubleValue() <= number.most()
                ? Decision.accepted(value)
                : Decision.refused(
                        "out-of-range", kind.clause(), "数值须在 " + number.least() + " 到 " + number.most() + " 之间，请修改。");
    }

    /** Sets it from today on. Refused with {@code out-of-range} or {@code nothing-changes}. */
    public Decision<Line<N>> set(DatedNumber number, N value, Author author) {
        return within(number, value).then(allowed -> {
            Decision<Line<N>> set = Objects.requireNonNull(
                    transaction.execute(status -> set(number.key(), allowed, author, clock.instant())));
            believed.invalidateAll();
            return set;
        });
    }

    private Decision<Line<N>> set(String key, N value, Author author, Instant at) {
        sql.sql("select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(kind.table())
                .query()
                .listOfRows();
        Line<N> was = history(key).getFirst();
        if (was.value().equals(value)) {
            return Decision.refused("nothing-changes", kind.clause(), "与现在的数值相同，没有需要保存的改动。");
        }
        Line<N> now = new Line<>(key, CityTime.day(at), was.version() + 1, value, was.what());
        journal.append(kind.subject(), author, at, kind.told().of(was, now));
        sql.sql("insert into " + kind.table()
                        + " (key, valid_from, version, value, what, made_by) values (?, ?, ?, ?, ?, ?)")
                .param(key)
                .param(now.validFrom())
                .param(now.version())
                .param(value)
                .param(now.what())
                .param(author.account() == null ? null : author.account().value())
                .update();
        return Decision.accepted(now);
    }
}
