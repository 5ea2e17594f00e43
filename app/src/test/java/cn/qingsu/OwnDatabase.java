package cn.qingsu;

import cn.qingsu.operations.database.DataDirectory;
import cn.qingsu.operations.database.DatabaseAddress;
import cn.qingsu.operations.database.Durability;
import cn.qingsu.operations.database.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** A PostgreSQL of a test's own, which may freeze, die and come back without disturbing others. */
public final class OwnDatabase implements AutoCloseable {

    private final DataDirectory directory;
    private final EmbeddedDatabase database;

    private OwnDatabase(DataDirectory directory) {
        this.directory = directory;
        this.database = EmbeddedDatabase.start(
                directory, 0, Durability.SAFE, Path.of("target", "programs").toAbsolutePath());
        database.keepRunning();
    }

    public static OwnDatabase start() {
        try {
            return new OwnDatabase(DataDirectory.claim(Files.createTempDirectory("qingsu-own-")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an application is told to use it. */
    public Map<String, Object> settings() {
        DatabaseAddress address = database.address();
        return Map.of(
                "spring.datasource.url", address.url(),
                "spring.datasource.username", address.user(),
                "spring.datasource.password", address.password(),
                "qingsu.demo.accounts", "true");
    }

    public int port() {
        return database.port();
    }

    /** From now on it takes connections and answers nothing, as on a disk that hangs. */
    public void freeze() {
        // the first makes no others any more; only then all others are known
        signal("-STOP", Stream.of(first()));
        signal("-STOP", first().descendants());
    }

    public void thaw() {
        signal("-CONT", Stream.concat(first().descendants(), Stream.of(first())));
    }

    /** As {@code kill -9} of its first process. */
    public void kill() {
        first().destroyForcibly();
    }

    /** Its first process; the number changes when it is started again. */
    public ProcessHandle first() {
        try {
            String number = Files.readAllLines(
                            directory.root().resolve("postgres/postmaster.pid"), StandardCharsets.UTF_8)
                    .getFirst()
                    .strip();
            return ProcessHandle.of(Long.parseLong(number)).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void signal(String signal, Stream<ProcessHandle> processes) {
        List<String> command = new ArrayList<>(List.of("kill", signal));
        processes.map(each -> String.valueOf(each.pid())).forEach(command::add);
        try {
            // some may have ended meanwhile
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        thaw();
        database.close();
        directory.close();
        try {
            FileSystemUtils.deleteRecursively(directory.root());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
