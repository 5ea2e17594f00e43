package cn.qingsu.bench.server;

import cn.qingsu.bench.http.Connection;
import cn.qingsu.bench.http.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** The product as a process of its own, with its embedded PostgreSQL or one apart, on a data directory. */
public final class Server implements AutoCloseable {

    /** How {@code ./qingsu} starts the product, a word a line. */
    private static final String COMMAND = "QINGSU_SERVER";

    private static final String REHEARSED = "-XX:AOTCache";

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int OK = 200;

    private final Process process;
    private final Path data;
    private final Path database;
    private final int port;
    private final Duration startTime;

    private Server(Process process, Path data, Path database, int port, Duration startTime) {
        this.process = process;
        this.data = data;
        this.database = database;
        this.port = port;
        this.startTime = startTime;
    }

    /**
     * Starts it and waits for its first page.
     *
     * @param folder where the scenario works: the data lies in {@code data}, what the process says in {@code server.log}
     * @param port 0 for any that is free
     * @param options more options of {@code ./qingsu start}
     */
    public static Server start(Path folder, int port, String... options) {
        return start(folder, port, folder.resolve("data"), Map.of(), options);
    }

    /** Starts a node that works on a database apart, which others share; otherwise as above. */
    public static Server start(Path folder, int port, SharedDatabase shared, String... options) {
        return start(
                folder,
                port,
                shared.data(),
                shared.environment(folder.getFileName().toString()),
                options);
    }

    private static Server start(
            Path folder, int port, Path database, Map<String, String> environment, String... options) {
        int own = port == 0 ? freePort() : port;
        Path data = folder.resolve("data");
        List<String> words = new ArrayList<>(command());
        // what a city has of a past is the scenario's business
        words.addAll(
                List.of("start", "--data", data.toString(), "--port", Integer.toString(own), "--demo", "--no-history"));
        words.addAll(List.of(options));
        long began = System.nanoTime();
        Process process = launch(folder, words, environment);
        boolean ready = Waiting.until(PATIENCE, () -> !process.isAlive() || answers(own));
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        if (!ready || !process.isAlive()) {
            process.destroyForcibly();
            throw new Fault("the server did not start; see " + folder.resolve("server.log"));
        }
        return new Server(process, data, database, own, took);
    }

    private static List<String> command() {
        String command = System.getenv(COMMAND);
        if (command == null) {
            throw new Fault("start the bench by ./qingsu bench, which knows how the product is started");
        }
        return command.lines().toList();
    }

    /** The Java and its options that the product is started with, for what is compared to it; what Java keeps of the product's starts is its own. */
    public static List<String> java() {
        return command().stream()
                .takeWhile(word -> !word.equals("-jar"))
                .filter(word -> !word.startsWith(REHEARSED))
                .toList();
    }

    private static Process launch(Path folder, List<String> words, Map<String, String> environment) {
        try {
            Files.createDirectories(folder);
            ProcessBuilder builder = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(
                            Redirect.appendTo(folder.resolve("server.log").toFile()));
            builder.environment().putAll(environment);
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean answers(int port) {
        try (Connection connection = new Connection(port)) {
            return connection
                            .send(Request.of("GET", "/").with("Accept", "text/html"))
                            .status()
                    == OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    /** From the process's start to its first page. */
    public Duration startTime() {
        return startTime;
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** Its PostgreSQL, which it runs and which may outlive it. */
    public Database database() {
        return Database.in(database);
    }

    /** Processor time until now. */
    public Effort effort() {
        return effort(List.of(this));
    }

    /** The same of all nodes on one database. */
    public static Effort effort(List<Server> nodes) {
        return new Effort(
                Processes.busy(ProcessHandle.current().pid()),
                nodes.stream().map(each -> Processes.busy(each.process.pid())).reduce(Duration.ZERO, Duration::plus),
                Processes.busyWithChildren(nodes.getFirst().database().process()),
                Processes.busyMachine(),
                Duration.ofNanos(System.nanoTime()));
    }

    /** The product's JVM. */
    public long process() {
        return process.pid();
    }

    public Memory memory() {
        long postgres = database().process();
        long all = Processes.proportional(postgres)
                + Processes.children(postgres).stream()
                        .mapToLong(Processes::proportional)
                        .sum();
        return new Memory(Processes.resident(process.pid()), Processes.proportional(process.pid()), all);
    }

    /** As {@code kill -9}: it is given no chance to say or write anything. Its PostgreSQL stays. */
    public void kill() {
        process.destroyForcibly();
        await();
    }

    /** Runs another command of the product on the same data directory; answers its exit code, its output goes to the log. */
    public int command(String... words) {
        List<String> all = new ArrayList<>(command());
        all.addAll(List.of(words));
        all.addAll(List.of("--data", data.toString()));
        Process run = launch(Objects.requireNonNull(data.toAbsolutePath().getParent()), all, Map.of());
        try {
            return run.waitFor();
        } catch (InterruptedException e) {
            run.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Kills the first of the database's processes likewise, whose others have to notice. */
    public void killDatabase() {
        ProcessHandle.of(database().process()).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Kills the process that serves one of the product's connections likewise. @param random which of them */
    public void killBackend(RandomGenerator random) {
        List<Long> all = database().backends();
        if (!all.isEmpty()) {
            ProcessHandle.of(all.get(random.nextInt(all.size()))).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    /** As {@code Ctrl-C}; returns when it and its database have stopped. */
    @Override
    public void close() {
        process.destroy();
        await();
    }

    private void await() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new Fault("the server did not end; see its log beside " + data);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** What it has said so far. */
    public String output() {
        try {
            return Files.readString(data.resolveSibling("server.log"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
