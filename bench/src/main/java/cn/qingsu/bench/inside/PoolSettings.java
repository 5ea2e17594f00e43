package cn.qingsu.bench.inside;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * How the product opens its connections, so that others can be opened alike.
 *
 * @param url the product's own database
 * @param properties the driver's settings besides those in the address
 * @param first the statement that each connection begins with; null if there is none
 */
public record PoolSettings(
        String url, Properties properties, @Nullable String first) {

    /** A connection to another database of a server with the same settings; the caller closes it. */
    public Connection connect(String server, String database, String user, String password) throws SQLException {
        int options = url.indexOf('?');
        Properties all = new Properties();
        all.putAll(properties);
        all.setProperty("user", user);
        all.setProperty("password", password);
        Connection connection = DriverManager.getConnection(
                "jdbc:postgresql://" + server + "/" + database + (options < 0 ? "" : url.substring(options)), all);
        if (first != null) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(first);
            }
        }
        return connection;
    }
}
