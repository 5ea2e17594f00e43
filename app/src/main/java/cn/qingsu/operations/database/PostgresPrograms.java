package cn.qingsu.operations.database;

import cn.qingsu.operations.console.PlainFault;
import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's own programs (initdb, pg_ctl, postgres), unpacked from the archive on the class path. They refuse to run as
 * root, so for root they run in a user namespace of their own.
 */
final class PostgresPrograms {

    private static final Map<String, String> ARCHIVES = Map.of(
            "amd64", "postgres-linux-x86_64.txz",
            "x86_64", "postgres-linux-x86_64.txz",
            "aarch64", "postgres-linux-arm_64.txz");
    private static final int PERMISSION_BITS = 9;
    private static final String HALF = "unpacking-";

    private final Path home;
    private final List<String> prefix;

    private PostgresPrograms(Path home, List<String> prefix) {
        this.home = home;
        this.prefix = prefix;
    }

    /**
     * Unpacks the programs below {@code folder} unless they lie there already.
     *
     * @throws PlainFault on a machine for which there are none
     */
    static PostgresPrograms in(Path folder) throws IOException {
        String archive = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")
                ? ARCHIVES.get(System.getProperty("os.arch"))
                : null;
        if (archive == null || PostgresPrograms.class.getResource("/" + archive) == null) {
            throw new PlainFault("本机没有可用的内置 PostgreSQL（仅支持 Linux x86-64 与 arm64）。请用 QINGSU_DATABASE_URL 指定已有的数据库。");
        }
        Path home = folder.resolve("postgresql-18.6");
        if (!Files.exists(home.resolve("bin/postgres"))) {
            unpack(archive, folder, home);
        }
        return new PostgresPrograms(home, prefix());
    }

    private static void unpack(String archive, Path folder, Path home) throws IOException {
        Files.createDirectories(folder);
        removeHalves(folder);
        Path fresh = Files.createDirectory(
                folder.resolve(HALF + ProcessHandle.current().pid()));
        try (InputStream file = PostgresPrograms.class.getResourceAsStream("/" + archive);
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(file)), "UTF-8")) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, fresh);
            }
        }
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.exists(home.resolve("bin/postgres"))) { // else another process was quicker
                throw e;
            }
        }
    }

    /** What a process that was stopped while it unpacked has left. */
    private static void removeHalves(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path each : all.toList()) {
                String name = each.getFileName().toString();
                if (name.matches(HALF + "\\d+")
                        && ProcessHandle.of(Long.parseLong(name.substring(HALF.length())))
                                .isEmpty()) {
                    FileSystemUtils.deleteRecursively(each);
                }
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path into) throws IOException {
        Path target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("the archive reaches outside of its folder");
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(target.getParent());
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(target.getParent());
            Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(permissions(entry.getMode())));
        }
    }

    private static String permissions(int mode) {
        StringBuilder text = new StringBuilder(PERMISSION_BITS);
        for (int bit = PERMISSION_BITS - 1; bit >= 0; bit--) {
            text.append((mode >> bit & 1) == 1 ? "xwr".charAt(bit % 3) : '-');
        }
        return text.toString();
    }

    private static List<String> prefix() throws IOException {
        if (!System.getProperty("user.name").equals("root")) {
            return List.of();
        }
        List<String> namespace = List.of("unshare", "--user");
        try {
            if (run(List.of("unshare", "--user", "true"), null, Duration.ofSeconds(10)) == 0) {
                return namespace;
            }
        } catch (IOException e) {
            // no such program
        }
        throw new PlainFault("PostgreSQL 不能以 root 身份运行，而本机不允许为它另开用户命名空间。请改用普通用户启动，或用 QINGSU_DATABASE_URL 指定已有的数据库。");
    }

    /** Runs a program to its end, its output going to {@code output}; answers its exit code. */
    int run(Path output, Duration limit, String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(Arrays.asList(arguments));
        return run(command, output, limit);
    }

    private static int run(List<String> command, @Nullable Path output, Duration limit) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(
                        output == null
                                ? ProcessBuilder.Redirect.DISCARD
                                : ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().put("LC_MESSAGES", "C");
        builder.environment().remove("LC_ALL");
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        Process process = builder.start();
        try {
            if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
            process.destroy();
            return -1;
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
