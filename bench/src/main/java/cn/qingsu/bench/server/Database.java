package cn.qingsu.bench.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The embedded PostgreSQL of a data directory that is running. */
public final class Database {

    /** The product's database, and the user that owns it. */
    public static final String NAME = "qingsu";

    private final Path data;
    private final long process;
    private final int port;

    private Database(Path data, long process, int port) {
        this.data = data;
        this.process = process;
        this.port = port;
    }

    static Database in(Path data) {
        try {
            var lines = Files.readAllLines(data.resolve("postgres/postmaster.pid"), StandardCharsets.UTF_8);
            return new Database(
                    data,
                    Long.parseLong(lines.get(0).strip()),
                    Integer.parseInt(lines.get(3).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first of its processes. */
    public long process() {
        return process;
    }

    /** A connection with all rights on the product's database; the caller closes it. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://" + host() + "/" + NAME, NAME, password());
    }

    /** Where it listens, with the port. */
    public String host() {
        return "127.0.0.1:" + port;
    }

    /** The product's own, by which {@link #NAME} is let in. */
    public String password() {
        try {
            return Files.readString(data.resolve("secrets/database-password"), StandardCharsets.US_ASCII)
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The processes that serve the product's connections. */
    List<Long> backends() {
        List<Long> all = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select pid from pg_stat_activity
                         where usename = 'qingsu' and backend_type = 'client backend' and pid <> pg_backend_pid()
                        """)) {
            while (rows.next()) {
                all.add(rows.getLong(1));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many requests there are. */
    public long requests() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from request.request")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Version and every setting that is not PostgreSQL's own default; no places of files. */
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select name, current_setting(name) as value
                          from pg_settings
                         where name = 'server_version'
                            or source in ('configuration file', 'command line')
                           and name !~ '(directory|file|port|listen|socket|^log|^lc_)'
                         order by name
                        """)) {
            while (rows.next()) {
                settings.put(rows.getString("name"), rows.getString("value"));
            }
            return settings;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
