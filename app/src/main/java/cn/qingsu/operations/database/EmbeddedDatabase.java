package cn.qingsu.operations.database;

import cn.qingsu.operations.console.PlainFault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * A real PostgreSQL that lives in a data directory and belongs to one process. It listens on the loopback address only and
 * asks for a password. It outlives a killed owner; the next one stops it before it starts its own.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String SUPERUSER = "postgres";
    private static final String NAME = "qingsu";
    private static final String OWN_SETTINGS = "qingsu.conf";
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int TRIES = 40;

    private final DataDirectory directory;
    private final PostgresPrograms programs;
    private final Durability durability;
    private final int port;
    private boolean foundOrphan;

    private EmbeddedDatabase(DataDirectory directory, PostgresPrograms programs, Durability durability, int port) {
        this.directory = directory;
        this.programs = programs;
        this.durability = durability;
        this.port = port;
    }

    /**
     * Starts the database of a claimed directory, making it the first time.
     *
     * @param port 0 for any free one
     * @param programs where PostgreSQL's programs are, or are to be unpacked
     * @throws PlainFault if it cannot be started
     */
    public static EmbeddedDatabase start(DataDirectory directory, int port, Durability durability, Path programs) {
        try {
            EmbeddedDatabase database = new EmbeddedDatabase(
                    directory, PostgresPrograms.in(programs), durability, port == 0 ? freePort() : port);
            Files.deleteIfExists(database.startLog());
            database.stopOrphan();
            database.makeCluster();
            database.startServer();
            database.makeDatabase();
            return database;
        } catch (IOException e) {
            throw directory.unusable(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void stopOrphan() throws IOException {
        Path pidFile = directory.postgres().resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> orphan = Files.readAllLines(pidFile, StandardCharsets.UTF_8).stream()
                .limit(1)
                .map(String::strip)
                .filter(line -> line.matches("\\d{1,9}"))
                .map(Long::parseLong)
                .findFirst()
                .flatMap(ProcessHandle::of)
                .filter(EmbeddedDatabase::isPostgres);
        if (orphan.isPresent()) {
            stop("fast");
            foundOrphan = true;
        } else {
            // after a crash of the machine the number may by now be another program's, which PostgreSQL would wait for
            Files.deleteIfExists(pidFile);
        }
    }

    /** A process that has died and whose parent has not noticed still has its number, but no command. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(path -> path.endsWith("/postgres"))
                .isPresent();
    }

    private void makeCluster() throws IOException {
        if (Files.exists(directory.postgres().resolve("PG_VERSION"))) {
            return;
        }
        // made beside its place and moved, so that a first start that was cut off is simply done again
        Path fresh = directory.root().resolve("postgres.new");
        deleteAll(fresh);
        Path password = Files.createTempFile(directory.secrets(), "initdb", "");
        try {
            Files.writeString(password, directory.secret("postgres-password"), StandardCharsets.US_ASCII);
            int exit = programs.run(
                    startLog(),
                    LIMIT,
                    "initdb",
                    "--pgdata=" + fresh,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + password,
                    "--auth-host=scram-sha-256",
                    "--auth-local=reject",
                    "--encoding=UTF8",
                    "--data-checksums",
                    // one order on every machine, by code point; pg_trgm needs a character type that knows Chinese
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--lc-collate=C",
                    "--lc-ctype=C.UTF-8",
                    "--lc-messages=C",
                    "--lc-monetary=C",
                    "--lc-numeric=C",
                    "--lc-time=C",
                    "--no-instructions",
                    durability == Durability.SAFE ? "--sync-method=fsync" : "--no-sync");
            if (exit != 0) {
                throw failed("数据库初始化失败");
            }
        } finally {
            Files.deleteIfExists(password);
        }
        Files.writeString(
                fresh.resolve("postgresql.conf"),
                "\ninclude = '" + OWN_SETTINGS + "'\ninclude_if_exists = 'qingsu-local.conf'\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.APPEND);
        Files.move(fresh, directory.postgres(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void startServer() throws IOException {
        Files.writeString(
                directory.postgres().resolve(OWN_SETTINGS),
                PostgresSettings.text(port, directory, durability),
                StandardCharsets.UTF_8);
        int tries = 1;
        while (!runServer()) {
            // where only the first of PostgreSQL's processes was killed, the others need a moment to notice
            if (tries++ == TRIES || !logSays("pre-existing shared memory block")) {
                throw failed("数据库没有启动成功");
            }
            Files.delete(startLog());
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private boolean runServer() throws IOException {
        // pg_ctl puts the server into a session of its own, so that Ctrl-C does not reach it before its users are done
        return programs.run(
                        startLog(),
                        LIMIT,
                        "pg_ctl",
                        "start",
                        "--pgdata=" + directory.postgres(),
                        "--wait",
                        "--silent",
                        "--timeout=" + LIMIT.toSeconds(),
                        "--log=" + startLog())
                == 0;
    }

    private boolean logSays(String words) throws IOException {
        return Files.exists(startLog())
                && Files.readString(startLog(), StandardCharsets.ISO_8859_1).contains(words);
    }

    private Path startLog() {
        return directory.logs().resolve("postgres-start.log");
    }

    private PlainFault failed(String what) throws IOException {
        String why = logSays("No space left")
                ? "磁盘已满"
                : logSays("Address already in use") ? "端口 " + port + " 已被占用" : "原因见 " + startLog();
        return new PlainFault(what + "：" + why + "。");
    }

    /** The application's own role is no superuser; it owns its database. */
    private void makeDatabase() {
        String password = directory.secret("database-password");
        try (Connection connection =
                        DriverManager.getConnection(url(SUPERUSER), SUPERUSER, directory.secret("postgres-password"));
                Statement statement = connection.createStatement()) {
            try (ResultSet found = statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("drop role if exists " + NAME);
            statement.execute("create role " + NAME + " login password '" + password + "'");
            statement.execute("grant pg_read_all_stats, pg_read_all_settings to " + NAME);
            statement.execute("create database " + NAME + " owner " + NAME);
        } catch (SQLException e) {
            throw new PlainFault("数据库已启动，但无法登录：secrets 目录中的密码与数据库不符。", e);
        }
        try (Connection connection =
                        DriverManager.getConnection(url(NAME), SUPERUSER, directory.secret("postgres-password"));
                Statement statement = connection.createStatement()) {
            for (String extension : List.of("pg_stat_statements", "pg_trgm", "btree_gist", "btree_gin")) {
                statement.execute("create extension if not exists " + extension);
            }
        } catch (SQLException e) {
            throw new PlainFault("数据库扩展无法安装，原因见 " + directory.logs() + "。", e);
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The application's way in. */
    public DatabaseAddress address() {
        return new DatabaseAddress(url(NAME), NAME, directory.secret("database-password"));
    }

    /** The superuser's way in, for whoever looks after the database itself. */
    public DatabaseAddress administrator() {
        return new DatabaseAddress(url(SUPERUSER), SUPERUSER, directory.secret("postgres-password"));
    }

    /** Whether a database was still running here whose owner had been killed. */
    public boolean foundOrphan() {
        return foundOrphan;
    }

    public int port() {
        return port;
    }

    /** Stops the server, ending its connections; returns when it is down. */
    @Override
    public void close() {
        try {
            stop(durability == Durability.SAFE ? "fast" : "immediate");
        } catch (IOException e) {
            throw directory.unusable(e);
        }
    }

    private void stop(String mode) throws IOException {
        int exit = programs.run(
                startLog(),
                LIMIT,
                "pg_ctl",
                "stop",
                "--pgdata=" + directory.postgres(),
                "--mode=" + mode,
                "--wait",
                "--silent",
                "--timeout=60");
        if (exit != 0) {
            throw failed("数据库没有停止");
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
