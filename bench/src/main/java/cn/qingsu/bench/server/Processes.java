package cn.qingsu.bench.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What Linux says about processes under {@code /proc}. */
final class Processes {

    private static final Path PROC = Path.of("/proc");

    /** {@code USER_HZ}, which is 100 on every Linux that the product runs on. */
    private static final long TICK_NANOS = Duration.ofSeconds(1).toNanos() / 100;

    private static final int KIB = 1024;

    /** Where the fields of {@code stat} lie after the name, which may hold anything: its third field is the first here. */
    private static final int PARENT = 1;

    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int DEAD_USER = 13;
    private static final int DEAD_SYSTEM = 14;

    private Processes() {}

    /** Processor time of a process itself; zero once it has gone. */
    static Duration busy(long pid) {
        return stat(pid).map(fields -> ticks(fields, USER, SYSTEM)).orElse(Duration.ZERO);
    }

    /** Processor time of a process, its children that live, and its children that have ended. */
    static Duration busyWithChildren(long pid) {
        Duration own = stat(pid)
                .map(fields -> ticks(fields, USER, SYSTEM, DEAD_USER, DEAD_SYSTEM))
                .orElse(Duration.ZERO);
        return children(pid).stream().map(Processes::busy).reduce(own, Duration::plus);
    }

    /** The children that live. */
    static List<Long> children(long pid) {
        List<Long> children = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path each : all) {
                long child = Long.parseLong(each.getFileName().toString());
                if (stat(child)
                        .filter(fields -> Long.parseLong(fields[PARENT]) == pid)
                        .isPresent()) {
                    children.add(child);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("no /proc to read", e);
        }
        return children;
    }

    /** Bytes of memory that the process has in use, shared pages counted in full. */
    static long resident(long pid) {
        return kib(pid, "status", "VmRSS:") * KIB;
    }

    /** Bytes of memory in use, each shared page by its share, so that processes may be summed. */
    static long proportional(long pid) {
        return kib(pid, "smaps_rollup", "Pss:") * KIB;
    }

    private static long kib(long pid, String file, String label) {
        return read(PROC.resolve(Long.toString(pid)).resolve(file))
                .orElse("")
                .lines()
                .filter(line -> line.startsWith(label))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    private static Duration ticks(String[] fields, int... places) {
        long ticks = 0;
        for (int place : places) {
            ticks += Long.parseLong(fields[place]);
        }
        return Duration.ofNanos(ticks * TICK_NANOS);
    }

    private static Optional<String[]> stat(long pid) {
        return read(PROC.resolve(Long.toString(pid)).resolve("stat")).map(Processes::fields);
    }

    /** The fields of a line of {@code stat} from the third on. */
    static String[] fields(String line) {
        return line.substring(line.lastIndexOf(')') + 2).strip().split(" ");
    }

    /** Processor time of the whole machine that was not idle. */
    static Duration busyMachine() {
        String[] fields = read(PROC.resolve("stat"))
                .orElseThrow()
                .lines()
                .findFirst()
                .orElseThrow()
                .split(" +");
        long ticks = 0;
        // user nice system idle iowait irq softirq steal
        for (int place : new int[] {1, 2, 3, 6, 7, 8}) {
            ticks += Long.parseLong(fields[place]);
        }
        return Duration.ofNanos(ticks * TICK_NANOS);
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file, StandardCharsets.ISO_8859_1));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
