package cn.qingsu.operations.outage;

import cn.qingsu.kernel.DatabaseAway;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.event.EventListener;

/**
 * The pool, where nobody waits for a database that is known to be away. A start waits: it has nobody to answer yet, and what it
 * does not get it cannot do without.
 */
final class WatchedPool extends HikariDataSource {

    private final Outage outage;
    private final Lines lines;
    private final Duration startWithin;
    private volatile boolean serving;

    WatchedPool(Outage outage, DataSourceProperties database, DatabaseSettings settings) {
        this.outage = outage;
        this.startWithin = settings.startWithin();
        this.lines = new Lines(database, settings.connectWithin(), settings.silence(), this::getDataSourceProperties);
        setDataSource(lines);
        setInitializationFailTimeout(startWithin.toMillis());
    }

    /** From now on whoever asks is somebody's request. */
    @EventListener(ApplicationReadyEvent.class)
    void serve() {
        serving = true;
    }

    boolean isServing() {
        return serving;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (outage.isOn()) {
            throw new DatabaseAway();
        }
        return serving ? super.getConnection() : patiently();
    }

    private Connection patiently() throws SQLException {
        long since = System.nanoTime();
        while (true) {
            try {
                return super.getConnection();
            } catch (SQLTransientConnectionException none) {
                if (serving || System.nanoTime() - since > startWithin.toNanos()) {
                    throw none;
                }
            }
        }
    }

    /** Ends all work that waits for the database. */
    void cut() {
        lines.cut();
    }

    /** Lets nobody have a connection of before. */
    void renew() {
        if (isRunning()) {
            getHikariPoolMXBean().softEvictConnections();
        }
    }
}
