package cn.qingsu.operations.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** The files of a PostgreSQL server, as {@code initdb} makes them once. */
final class Cluster {

    static final String SUPERUSER = "postgres";

    /** Written at every start; see {@link PostgresSettings}. */
    static final String OWN_SETTINGS = "qingsu.conf";

    private static final String PASSWORD = "postgres-password";

    private final DataDirectory directory;
    private final Durability durability;

    Cluster(DataDirectory directory, Durability durability) {
        this.directory = directory;
        this.durability = durability;
    }

    boolean exists() {
        return Files.exists(directory.postgres().resolve("PG_VERSION"));
    }

    Path pidFile() {
        return directory.postgres().resolve("postmaster.pid");
    }

    /** Whether the first of PostgreSQL's processes lives; the others follow it. */
    boolean isRunning() {
        try (Stream<String> lines = Files.lines(pidFile(), StandardCharsets.UTF_8)) {
            return lines.findFirst()
                    .map(String::strip)
                    .filter(line -> line.matches("\\d{1,9}"))
                    .map(Long::parseLong)
                    .flatMap(ProcessHandle::of)
                    .filter(Cluster::isPostgres)
                    .isPresent();
        } catch (IOException | UncheckedIOException e) {
            return false; // no such file
        }
    }

    /** A process that has died and whose parent has not noticed still has its number, but no command. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(path -> path.endsWith("/postgres"))
                .isPresent();
    }

    /** Makes it beside its place and moves it, so that a first start that was cut off is simply done again. */
    boolean make(PostgresPrograms programs, Path output, Duration limit) throws IOException {
        Path fresh = directory.root().resolve("postgres.new");
        FileSystemUtils.deleteRecursively(fresh);
        directory.secret(PASSWORD);
        int exit = programs.run(
                output,
                limit,
                "initdb",
                "--pgdata=" + fresh,
                "--username=" + SUPERUSER,
                "--pwfile=" + directory.secrets().resolve(PASSWORD),
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
            return false;
        }
        Files.writeString(
                fresh.resolve("postgresql.conf"),
                "\ninclude = '" + OWN_SETTINGS + "'\ninclude_if_exists = 'qingsu-local.conf'\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.APPEND);
        Files.move(fresh, directory.postgres(), StandardCopyOption.ATOMIC_MOVE);
        return true;
    }
}
