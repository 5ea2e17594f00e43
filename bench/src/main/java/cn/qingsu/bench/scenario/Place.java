package cn.qingsu.bench.scenario;

import cn.qingsu.bench.server.Fault;
import cn.qingsu.bench.server.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a scenario works, and where it writes what it found. */
public final class Place {

    @Option(
            names = "--dir",
            paramLabel = "FOLDER",
            description = "work in this folder, as it is, and keep it (a seeded one, say); by default in an empty one "
                    + "under bench/work, removed at the end")
    private @Nullable Path dir;

    @Option(names = "--out", paramLabel = "FOLDER", description = "where the JSON file goes; default bench/results")
    private @Nullable Path out;

    @Option(names = "--port", paramLabel = "PORT", description = "of the measured server; default any that is free")
    private int port;

    /** Makes a scenario's folder ready, runs it there, and tidies up. */
    public void in(String scenario, Scenario work) {
        Path given = dir;
        Path folder = given == null ? home().resolve("work").resolve(scenario) : given.toAbsolutePath();
        if (given == null) {
            remove(folder);
        }
        work.in(folder);
        if (given == null) {
            remove(folder);
        }
    }

    /** What is done in the folder. */
    public interface Scenario {
        void in(Path folder);
    }

    public Server start(Path folder) {
        return Server.start(folder, port);
    }

    /** 0 for any that is free. */
    public int port() {
        return port;
    }

    public Path results() {
        return out == null ? home().resolve("results") : out;
    }

    private static Path home() {
        String home = System.getenv("QINGSU_HOME");
        if (home == null) {
            throw new Fault("start the bench by ./qingsu bench");
        }
        return Path.of(home, "bench");
    }

    private static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            List<Path> deepestFirst = inside.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
