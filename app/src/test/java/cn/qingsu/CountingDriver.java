package cn.qingsu;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's driver, remembering what was prepared. It takes the place of PostgreSQL's own for all connections that are opened
 * afterwards, once an application is started with it as {@code spring.datasource.driver-class-name}.
 */
public final class CountingDriver implements Driver {

    private record Prepared(String database, String statement) {}

    private static final List<Prepared> PREPARED = new CopyOnWriteArrayList<>();

    private final Driver driver = new org.postgresql.Driver();

    static synchronized void install() {
        List<Driver> others = DriverManager.drivers()
                .filter(each -> each instanceof org.postgresql.Driver)
                .toList();
        try {
            for (Driver other : others) {
                DriverManager.deregisterDriver(other);
            }
            if (DriverManager.drivers().noneMatch(each -> each instanceof CountingDriver)) {
                DriverManager.registerDriver(new CountingDriver());
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** All statements of this application since anybody was last asked for. */
    public static List<String> since(RunningApplication application) {
        String database = application
                .sql()
                .sql("select '/' || current_database()")
                .query(String.class)
                .single();
        List<Prepared> since = List.copyOf(PREPARED);
        PREPARED.clear();
        return since.stream()
                .filter(each -> each.database().split("[?]")[0].endsWith(database)
                        && !each.statement().contains("current_database()"))
                .map(Prepared::statement)
                .toList();
    }

    @Override
    public @Nullable Connection connect(String url, Properties info) throws SQLException {
        Connection connection = driver.connect(url, info);
        return connection == null ? null : counting(connection, url);
    }

    private static Connection counting(Connection connection, String url) {
        return (Connection) Proxy.newProxyInstance(
                CountingDriver.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        PREPARED.add(new Prepared(url, (String) arguments[0]));
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException fault) {
                        throw Objects.requireNonNull(fault.getCause());
                    }
                });
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        return driver.acceptsURL(url);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) throws SQLException {
        return driver.getPropertyInfo(url, info);
    }

    @Override
    public int getMajorVersion() {
        return driver.getMajorVersion();
    }

    @Override
    public int getMinorVersion() {
        return driver.getMinorVersion();
    }

    @Override
    public boolean jdbcCompliant() {
        return driver.jdbcCompliant();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("org.postgresql");
    }
}
