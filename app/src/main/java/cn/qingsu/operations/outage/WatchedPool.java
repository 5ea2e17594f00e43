package cn.qingsu.operations.outage;

import cn.qingsu.kernel.DatabaseAway;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;

/** The pool, where nobody waits for a database that is known to be away. */
final class WatchedPool extends HikariDataSource {

    private final Outage outage;
    private final Lines lines;

    WatchedPool(Outage outage, DataSourceProperties database, DatabaseSettings settings) {
        this.outage = outage;
        this.lines = new Lines(database, settings.connectWithin(), settings.silence(), this::getDataSourceProperties);
        setDataSource(lines);
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (outage.isOn()) {
            throw new DatabaseAway();
        }
        return super.getConnection();
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
