package cn.qingsu.bench.followers;

import cn.qingsu.bench.server.Database;
import cn.qingsu.bench.server.Waiting;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.HdrHistogram.Histogram;

/** Looks again and again how old the oldest entry is that a projection has not yet read. */
final class LagProbe implements AutoCloseable {

    private static final long EVERY = Duration.ofMillis(50).toNanos();
    private static final long LONGEST = Duration.ofMinutes(10).toMillis();

    private static final String OLDEST = """
            select extract(epoch from clock_timestamp() - at) * 1000 from journal.entry
             where (xid, id) > (coalesce((select xid from journal.follower where name = ?), '0'),
                                coalesce((select entry_id from journal.follower where name = ?), 0))
             order by xid, id limit 1
            """;

    private final Histogram millis = new Histogram(LONGEST, 3);
    private final Thread thread;
    private volatile boolean running = true;
    private volatile boolean counting;

    private LagProbe(Database database, String follower) {
        thread = Thread.ofPlatform().name("lag-probe").start(() -> look(database, follower));
    }

    static LagProbe at(Database database, String follower) {
        return new LagProbe(database, follower);
    }

    /** From now on what is seen counts. */
    void count() {
        counting = true;
    }

    private void look(Database database, String follower) {
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(OLDEST)) {
            statement.setString(1, follower);
            statement.setString(2, follower);
            long next = System.nanoTime();
            while (running) {
                Waiting.until(next);
                next = Math.max(next + EVERY, System.nanoTime());
                long lag = lag(statement);
                if (counting) {
                    millis.recordValue(Math.clamp(lag, 0, LONGEST));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long lag(PreparedStatement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery()) {
            return found.next() ? found.getLong(1) : 0;
        }
    }

    /** What was seen in milliseconds; ask once it is closed. */
    Lag lag() {
        return new Lag(
                millis.getTotalCount(),
                millis.getValueAtPercentile(50),
                millis.getValueAtPercentile(95),
                millis.getValueAtPercentile(99),
                millis.getMaxValue());
    }

    /** @param looks how often it was looked */
    record Lag(long looks, long p50, long p95, long p99, long max) {}

    @Override
    public void close() {
        running = false;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
