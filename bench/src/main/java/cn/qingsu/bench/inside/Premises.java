package cn.qingsu.bench.inside;

import cn.qingsu.operations.database.DataDirectory;
import cn.qingsu.operations.database.DatabaseAddress;
import cn.qingsu.operations.database.Durability;
import cn.qingsu.operations.database.EmbeddedDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/** A data directory whose PostgreSQL runs, as {@code ./qingsu start} would find it; the product may come and go. */
public final class Premises implements AutoCloseable {

    private final DataDirectory directory;
    private final EmbeddedDatabase postgres;

    private Premises(DataDirectory directory, EmbeddedDatabase postgres) {
        this.directory = directory;
        this.postgres = postgres;
    }

    /** @param folder where a scenario works; the data lies in {@code data}, as a server's of the bench does */
    public static Premises in(Path folder, Durability durability) {
        DataDirectory directory = DataDirectory.claim(folder.resolve("data"));
        try {
            return new Premises(
                    directory,
                    EmbeddedDatabase.start(
                            directory, 0, durability, directory.root().resolve("programs")));
        } catch (RuntimeException fault) {
            directory.close();
            throw fault;
        }
    }

    /** The product on these premises, in this process, with pages on a free port. */
    public Product open(Tap tap, Map<String, Object> more) {
        Map<String, Object> settings = new LinkedHashMap<>();
        DatabaseAddress address = postgres.address();
        settings.put("spring.datasource.url", address.url());
        settings.put("spring.datasource.username", address.user());
        settings.put("spring.datasource.password", address.password());
        settings.put("qingsu.operations.data", directory.root());
        settings.put("qingsu.operations.local-token", directory.secret("local-token"));
        settings.put("qingsu.keys.file", directory.root().resolve("keys/personal-data.key"));
        settings.put("logging.file.name", directory.logs().resolve("qingsu.log"));
        settings.put("logging.threshold.console", "off");
        settings.put("server.port", "0");
        settings.put("qingsu.demo.accounts", "true");
        settings.putAll(more);
        return Product.start(settings, tap);
    }

    /** Copies the product's database, which nobody may be using, to another of the same server. */
    public void copy(String name) {
        administer("drop database if exists " + name);
        administer("create database " + name + " template qingsu owner "
                + postgres.address().user());
    }

    /** Makes an empty database on the same server for the product's user, or makes it empty. */
    public void make(String name) {
        administer("drop database if exists " + name);
        administer("create database " + name + " owner " + postgres.address().user());
    }

    /** A connection to the product's database that nobody listens to; the caller closes it. */
    public Connection connect() throws SQLException {
        DatabaseAddress address = postgres.address();
        return DriverManager.getConnection(address.url(), address.user(), address.password());
    }

    private void administer(String command) {
        DatabaseAddress address = postgres.administrator();
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException e) {
            throw new IllegalStateException(command, e);
        }
    }

    @Override
    public void close() {
        try (DataDirectory held = directory) {
            postgres.close();
        }
    }
}
