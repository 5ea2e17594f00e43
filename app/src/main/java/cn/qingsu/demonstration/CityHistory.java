package cn.qingsu.demonstration;

import cn.qingsu.followup.PastFollowUp;
import cn.qingsu.journal.Followers;
import cn.qingsu.journal.JournalTail;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.Progress;
import cn.qingsu.request.PastProjection;
import cn.qingsu.retention.Months;
import cn.qingsu.search.SearchIndex;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Writes the past of a city that never was: invented people, real streets, the product's own rules. */
@Component
public class CityHistory {

    /**
     * What was written.
     *
     * @param leftOut lives that went against the rules; a fault of the invention
     */
    public record Written(long requests, long entries, long leftOut) {}

    /** From so many requests on, an empty city's indexes are built afterwards. */
    private static final int BIG = 20_000;

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int LOOKS = 200;

    private final Stage stage;
    private final JdbcClient sql;
    private final DataSource source;
    private final Months months;
    private final Followers followers;
    private final JournalTail tail;
    private final SearchIndex index;
    private final List<PastProjection> projections;

    CityHistory(
            Stage stage,
            JdbcClient sql,
            DataSource source,
            Months months,
            Followers followers,
            JournalTail tail,
            SearchIndex index,
            List<PastProjection> projections) {
        this.stage = stage;
        this.sql = sql;
        this.source = source;
        this.months = months;
        this.followers = followers;
        this.tail = tail;
        this.index = index;
        this.projections = projections;
    }

    /** Whether no request was ever registered here. */
    public boolean isEmpty() {
        return sql.sql("select not exists (select 1 from request.request)")
                .query(Boolean.class)
                .single();
    }

    /**
     * Writes a past if no request was ever registered; of several nodes that start at once only one does. A request that comes
     * in between the look and the writing does no harm: a past of this size is one transaction of new rows with ids of their
     * own, which changes no row of others, and is rolled back as a whole if a number was taken meanwhile.
     *
     * @return empty if there was one
     */
    public Optional<Written> writeIfEmpty(HistoryOrder order, Progress progress) {
        try (Connection connection = source.getConnection()) {
            JdbcClient alone = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            alone.sql("select pg_advisory_lock(hashtextextended('demonstration.history', 0))")
                    .query()
                    .listOfRows();
            try {
                return isEmpty() ? Optional.of(write(order, progress)) : Optional.empty();
            } finally {
                alone.sql("select pg_advisory_unlock(hashtextextended('demonstration.history', 0))")
                        .query()
                        .listOfRows();
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the past could not be written", e);
        }
    }

    /** Waits for another thread or node that is at it already, a little while. */
    private void followed() {
        followers.catchUp();
        for (int n = 0; n < LOOKS && followers.states().stream().anyMatch(state -> state.waiting() > 0); n++) {
            LockSupport.parkNanos(PAUSE.toNanos());
            followers.catchUp();
        }
    }

    /**
     * Writes a past. A big one into an empty city drops indexes and builds them again: nobody else may use the database
     * meanwhile, and a process that is killed leaves a database without indexes behind, to be thrown away.
     */
    public Written write(HistoryOrder order, Progress progress) {
        LocalDate last = CityTime.day(order.until());
        months.make(YearMonth.from(last.minusDays(order.days())), YearMonth.from(last));
        if (order.requests() < BIG || !isEmpty()) {
            Written written = stage.open(order, false, source).run(1, progress);
            followed();
            return written;
        }
        followers.catchUp();
        tail.stop(); // nobody is to be shown a million old entries one by one
        try {
            Production production = stage.open(order, true, source);
            Written written = new BulkLoad(source).around(production.tables(), () -> production.run(2, progress));
            followers.projected(PastFollowUp.FOLLOWER);
            projections.forEach(each -> followers.projected(each.follower()));
            followers.projected(SearchIndex.FOLLOWER);
            new BulkLoad(source).around(SearchIndex.TABLES, () -> index.enterAll(progress, written.requests()));
            followers.catchUp();
            return written;
        } finally {
            tail.start();
        }
    }
}
