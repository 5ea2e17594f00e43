package cn.qingsu.operations;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The command line in a process of its own, on a data directory of the test's. */
public final class QingsuProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String READY = "Ctrl-C";

    private final Process process;
    private final Path data;
    private final Path output;
    private final int port;

    private QingsuProcess(Process process, Path data, Path output, int port) {
        this.process = process;
        this.data = data;
        this.output = output;
        this.port = port;
    }

    /** Starts the server and waits until it is ready. */
    public static QingsuProcess server(Path data, String... options) {
        int port = freePort();
        List<String> words = new ArrayList<>(List.of("start", "--port", String.valueOf(port)));
        words.addAll(Arrays.asList(options));
        QingsuProcess server = launch(data, port, words.toArray(String[]::new));
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (!server.output().contains(READY)) {
            if (!server.process.isAlive() || System.nanoTime() > patience) {
                server.kill();
                throw new AssertionError("the server did not get ready: " + server.output());
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return server;
    }

    /** Runs a command to its end. */
    public static QingsuProcess command(Path data, String... words) {
        QingsuProcess command = launch(data, 0, words);
        command.await();
        return command;
    }

    private static QingsuProcess launch(Path data, int port, String... words) {
        try {
            Files.createDirectories(data);
            Path output = Files.createTempFile(data, "output-", ".txt");
            List<String> line = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-Dstdout.encoding=UTF-8",
                    "-Dstderr.encoding=UTF-8",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Qingsu.class.getName()));
            line.addAll(Arrays.asList(words));
            line.addAll(List.of("--data", data.toString()));
            ProcessBuilder builder =
                    new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(new File(output.toString()));
            // else every test would unpack PostgreSQL anew
            builder.environment()
                    .put(
                            "QINGSU_PROGRAMS",
                            Path.of("target", "programs").toAbsolutePath().toString());
            return new QingsuProcess(builder.start(), data, output, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where its pages are. */
    public String address() {
        return "http://127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    public String output() {
        try {
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int exit() {
        return process.exitValue();
    }

    /** As {@code kill -9}: it is given no chance to say or write anything. */
    public void kill() {
        process.destroyForcibly();
        await();
    }

    /** Kills the first of the database's processes, whose others have to notice, and then the server. */
    public void killWithDatabase() {
        ProcessHandle.of(databaseProcess()).orElseThrow().destroyForcibly();
        kill();
    }

    /** The process id of its PostgreSQL. */
    public long databaseProcess() {
        return Long.parseLong(postmaster(0));
    }

    /** The port of its PostgreSQL. */
    public int databasePort() {
        return Integer.parseInt(postmaster(3));
    }

    /** Whether its PostgreSQL says of itself that it is ready. */
    boolean databaseAnswers() {
        Path file = data.resolve("postgres/postmaster.pid");
        try {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
            return lines.size() >= 8 && lines.get(7).strip().equals("ready");
        } catch (IOException e) {
            return false; // it is just being written
        }
    }

    private String postmaster(int line) {
        try {
            return Files.readAllLines(data.resolve("postgres/postmaster.pid"), StandardCharsets.UTF_8)
                    .get(line)
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code Ctrl-C}; returns when it has stopped. */
    @Override
    public void close() {
        process.destroy();
        await();
    }

    private void await() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("it did not end: " + output());
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw new AssertionError(e);
        }
    }
}
