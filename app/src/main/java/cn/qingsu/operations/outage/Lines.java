package cn.qingsu.operations.outage;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGProperty;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;

/** Makes the pool's connections, and knows them, so that all can be cut when the database no longer answers. */
final class Lines implements DataSource {

    private final String url;
    private final Supplier<Properties> others;
    private final Properties properties = new Properties();
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();

    /**
     * @param silence after which an answer is no longer waited for
     * @param others further properties of the driver, asked for with every connection
     */
    Lines(DataSourceProperties database, Duration connectWithin, Duration silence, Supplier<Properties> others) {
        this.url = database.determineUrl();
        this.others = others;
        String user = database.getUsername();
        String password = database.getPassword();
        if (user != null) {
            PGProperty.USER.set(properties, user);
        }
        if (password != null) {
            PGProperty.PASSWORD.set(properties, password);
        }
        PGProperty.APPLICATION_NAME.set(properties, "qingsu");
        PGProperty.CONNECT_TIMEOUT.set(properties, seconds(connectWithin));
        PGProperty.LOGIN_TIMEOUT.set(properties, seconds(connectWithin));
        PGProperty.SOCKET_TIMEOUT.set(properties, seconds(silence));
        PGProperty.TCP_KEEP_ALIVE.set(properties, true);
    }

    /** The driver counts in whole seconds, and 0 would be for ever. */
    private static int seconds(Duration duration) {
        return (int) Math.max(1, duration.toSeconds());
    }

    @Override
    public Connection getConnection() throws SQLException {
        Properties all = new Properties();
        all.putAll(others.get());
        all.putAll(properties);
        Connection line = DriverManager.getConnection(url, all);
        open.removeIf(Lines::isClosed);
        open.add(line);
        return line;
    }

    /** Ends every connection at once, in use or not; whoever waits for an answer gets a fault. */
    void cut() {
        open.forEach(line -> {
            try {
                line.abort(Runnable::run);
            } catch (SQLException e) {
                // it was gone already
            }
        });
        open.clear();
    }

    private static boolean isClosed(Connection line) {
        try {
            return line.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("there is one user");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {
        // nothing is written
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // set once, when this was made
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw new SQLException("no " + type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
