package cn.qingsu.operations.database;

import cn.qingsu.operations.console.PlainFault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL that lives in a data directory and belongs to one process. It listens on the loopback address only and
 * asks for a password. It outlives a killed owner; the next one stops it before it starts its own.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final String SUPERUSER = Cluster.SUPERUSER;
    private static final String BROKEN_OFF = "启动已中止。";
    private static final String NAME = "qingsu";
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int TRIES = 40;

    private final DataDirectory directory;
    private final Cluster cluster;
    private final PostgresPrograms programs;
    private final Durability durability;
    private final int port;
    private boolean foundOrphan;
    private volatile boolean brokenOff;
    private @Nullable Guard guard;

    private EmbeddedDatabase(DataDirectory directory, PostgresPrograms programs, Durability durability, int port) {
        this.directory = directory;
        this.cluster = new Cluster(directory, durability);
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
            Thread ctrlC = new Thread(database::breakOff, "database-break-off");
            Runtime.getRuntime().addShutdownHook(ctrlC);
            database.begin();
            Runtime.getRuntime().removeShutdownHook(ctrlC);
            return database;
        } catch (IOException e) {
            throw directory.unusable(e);
        } catch (IllegalStateException e) { // from the hooks, when the process is about to end
            throw new PlainFault(BROKEN_OFF, e);
        }
    }

    private synchronized void begin() throws IOException {
        Files.deleteIfExists(startLog());
        stopOrphan();
        goOn();
        if (!cluster.exists() && !cluster.make(programs, startLog(), LIMIT)) {
            throw failed("数据库初始化失败");
        }
        goOn();
        startServer();
        goOn();
        makeDatabase();
    }

    private void goOn() {
        if (brokenOff) {
            throw new PlainFault(BROKEN_OFF);
        }
    }

    /** Ctrl-C during the start: what has been started is stopped again. */
    private void breakOff() {
        brokenOff = true;
        synchronized (this) { // after the step that is being done
            if (Files.exists(cluster.pidFile())) {
                try {
                    close();
                } catch (PlainFault fault) {
                    // the next start stops it
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void stopOrphan() throws IOException {
        if (!Files.exists(cluster.pidFile())) {
            return;
        }
        if (cluster.isRunning()) {
            stop("fast");
            foundOrphan = true;
        } else {
            // after a crash of the machine the number may by now be another program's, which PostgreSQL would wait for
            Files.deleteIfExists(cluster.pidFile());
        }
    }

    boolean isRunning() {
        return cluster.isRunning();
    }

    /** From now on it is started again, on the same port, whenever it ends by itself; until it is closed. */
    public synchronized void keepRunning() {
        guard = new Guard(this);
    }

    /** @return false if it is not to run any more */
    synchronized boolean startAgain() throws IOException {
        if (guard == null) {
            return false;
        }
        Files.deleteIfExists(cluster.pidFile());
        Files.deleteIfExists(startLog());
        startServer();
        return true;
    }

    private void startServer() throws IOException {
        Files.writeString(
                directory.postgres().resolve(Cluster.OWN_SETTINGS),
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
        goOn(); // Ctrl-C reaches PostgreSQL's programs too
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
        Guard guarding = guard;
        if (guarding != null) {
            guarding.close();
        }
        synchronized (this) {
            guard = null;
            try {
                if (isRunning()) {
                    stop(durability == Durability.SAFE ? "fast" : "immediate");
                }
            } catch (IOException e) {
                throw directory.unusable(e);
            }
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
}
