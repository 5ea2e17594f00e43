package cn.qingsu.operations;

import cn.qingsu.operations.console.PlainFault;
import cn.qingsu.operations.database.DataDirectory;
import cn.qingsu.operations.database.DatabaseAddress;
import cn.qingsu.operations.database.Durability;
import cn.qingsu.operations.database.EmbeddedDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A claimed data directory with its database running: all that the application needs to start. */
final class Installation implements AutoCloseable {

    private static final String URL = "QINGSU_DATABASE_URL";
    private static final String USER = "QINGSU_DATABASE_USER";
    private static final String PASSWORD = "QINGSU_DATABASE_PASSWORD";

    /** Where the keys to personal data lie, if not in the data directory. */
    private static final String KEYS = "QINGSU_KEYS_FILE";

    /** Where PostgreSQL's programs are unpacked, if not in the data directory. */
    private static final String PROGRAMS = "QINGSU_PROGRAMS";

    private final DataDirectory directory;
    private final @Nullable EmbeddedDatabase embedded;
    private final DatabaseAddress address;
    private final boolean ownKeys;

    private Installation(
            DataDirectory directory, @Nullable EmbeddedDatabase embedded, DatabaseAddress address, boolean ownKeys) {
        this.directory = directory;
        this.embedded = embedded;
        this.address = address;
        this.ownKeys = ownKeys;
    }

    /**
     * Claims the directory and starts its database, unless the environment names another database.
     *
     * @throws PlainFault if either cannot be had
     */
    static Installation open(DataDirectory wanted, Map<String, String> environment) {
        DataDirectory directory = DataDirectory.claim(wanted.root());
        boolean ownKeys = !environment.containsKey(KEYS);
        try {
            Optional<DatabaseAddress> elsewhere = elsewhere(environment);
            if (elsewhere.isPresent()) {
                return new Installation(directory, null, elsewhere.get(), ownKeys);
            }
            Path programs = Path.of(environment.getOrDefault(
                    PROGRAMS, directory.root().resolve("programs").toString()));
            EmbeddedDatabase embedded = EmbeddedDatabase.start(directory, 0, Durability.SAFE, programs);
            embedded.keepRunning();
            return new Installation(directory, embedded, embedded.address(), ownKeys);
        } catch (RuntimeException fault) {
            directory.close();
            throw fault;
        }
    }

    private static Optional<DatabaseAddress> elsewhere(Map<String, String> environment) {
        String url = environment.get(URL);
        if (url == null || url.isBlank()) {
            return Optional.empty();
        }
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new PlainFault(URL + " 应以 jdbc:postgresql: 开头，例如 jdbc:postgresql://db.example.com/qingsu");
        }
        DatabaseAddress address = new DatabaseAddress(
                url, environment.getOrDefault(USER, "qingsu"), environment.getOrDefault(PASSWORD, ""));
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password())) {
            return Optional.of(address);
        } catch (SQLException e) {
            throw new PlainFault("数据库 " + url + " " + why(e, address.user()), e);
        }
    }

    private static String why(SQLException fault, String user) {
        String state = String.valueOf(fault.getSQLState());
        return switch (state.substring(0, Math.min(2, state.length()))) {
            case "08" -> "连接不上，请检查 " + URL + " 中的地址和端口，以及数据库是否在运行。";
            case "28" -> "不接受用户 " + user + " 或其密码，请检查 " + USER + " 和 " + PASSWORD + "。";
            case "3D" -> "不存在，请先建好，或检查 " + URL + " 中的名称。";
            default -> "无法使用（" + state + "）。";
        };
    }

    /** What the application is told; wins over its own settings file. */
    Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("spring.datasource.url", address.url());
        settings.put("spring.datasource.username", address.user());
        settings.put("spring.datasource.password", address.password());
        settings.put("qingsu.operations.data", directory.root().toString());
        settings.put("qingsu.operations.local-token", directory.secret("local-token"));
        settings.put("qingsu.dispatch.models", directory.root().resolve("models"));
        if (ownKeys) {
            settings.put("qingsu.keys.file", directory.root().resolve("keys").resolve("personal-data.key"));
        }
        settings.put("logging.file.name", directory.logs().resolve("qingsu.log").toString());
        settings.put("logging.threshold.console", "off");
        return settings;
    }

    DataDirectory directory() {
        return directory;
    }

    /** Whether the environment names the database. */
    boolean isElsewhere() {
        return embedded == null;
    }

    /** Which database this is, for people. */
    String databaseText() {
        return embedded == null
                ? address.url()
                : "内置 PostgreSQL，127.0.0.1:" + embedded.port() + (embedded.foundOrphan() ? "（上次没有正常停止，已先停掉遗留的进程）" : "");
    }

    @Override
    public void close() {
        try (DataDirectory held = directory) {
            if (embedded != null) {
                embedded.close();
            }
        }
    }
}
