package cn.qingsu.operations.outage;

import cn.qingsu.kernel.Pulse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Asks the database twice a second whether it is there, by a connection of its own. One that does not answer twice in a row is away,
 * whether it is stopped, hung or beyond a broken network: then all connections are cut, so that what hangs on it ends now and not after
 * minutes. When it answers again, work goes on. A database that is slow while the application starts is only waited for.
 */
final class DatabaseWatch implements SmartLifecycle {

    private final DataSource ask;
    private final WatchedPool pool;
    private final Outage outage;
    private final long pauseMillis;
    private @Nullable Connection line;
    private volatile @Nullable Pulse pulse;

    /** @param ask makes connections that give up soon */
    DatabaseWatch(DataSource ask, WatchedPool pool, Outage outage, DatabaseSettings settings) {
        this.ask = ask;
        this.pool = pool;
        this.outage = outage;
        this.pauseMillis = settings.lookEvery().toMillis();
    }

    private boolean look() {
        SQLException first = question();
        SQLException second = first == null || outage.isOn() ? first : question();
        if (second == null) {
            if (outage.isOn()) {
                pool.renew();
            }
            outage.answered();
        } else if (pool.isServing() && outage.begin(String.valueOf(second.getSQLState()))) {
            pool.cut();
        }
        return false;
    }

    /** Answers what went wrong; null if the database answered. */
    private @Nullable SQLException question() {
        try {
            Connection open = line;
            if (open == null) {
                open = ask.getConnection();
                line = open;
            }
            try (Statement statement = open.createStatement()) {
                statement.execute("select 1");
            }
            return null;
        } catch (SQLException fault) {
            hangUp();
            return fault;
        }
    }

    private void hangUp() {
        try (Connection open = line) {
            line = null;
            if (open != null) {
                open.abort(Runnable::run);
            }
        } catch (SQLException e) {
            // it was gone already
        }
    }

    @Override
    public void start() {
        pulse = new Pulse("database-watch", pauseMillis, this::look);
    }

    @Override
    public void stop() {
        Pulse beating = pulse;
        if (beating != null) {
            pulse = null;
            beating.close();
            hangUp();
        }
    }

    @Override
    public boolean isRunning() {
        return pulse != null;
    }

    /** Among the first to start and the last to stop. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
