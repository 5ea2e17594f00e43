package cn.qingsu.operations.gate;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * How many connections this process can hold.
 *
 * @param wanted by the settings
 * @param files how many files the system lets the process open; 0 if it does not say
 * @param memory bytes of heap
 */
public record Connections(int wanted, long files, long memory) {

    /** An idle connection's buffers and what stands around them, about. */
    private static final long BYTES = 16 << 10;

    /** What else is open: the jar, logs, the database's connections, files that are sent. */
    private static final long OTHER_FILES = 600;

    private static final long FEWEST = 100;

    static Connections ofThisProcess(GateSettings settings) {
        long files = ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getMaxFileDescriptorCount()
                : 0;
        return new Connections(
                settings.mostConnections(), files, Runtime.getRuntime().maxMemory());
    }

    /** As wanted, unless there are fewer files, or they would take more than a third of the heap. */
    public int most() {
        return (int) Math.max(FEWEST, Math.min(wanted, Math.min(byFiles(), byMemory())));
    }

    /** Whether the system's limit of open files is what holds it back. */
    public boolean lacksFiles() {
        return byFiles() < wanted && byFiles() < byMemory();
    }

    private long byFiles() {
        return files == 0 ? wanted : Math.max(files - OTHER_FILES, files / 2);
    }

    private long byMemory() {
        return memory / 3 / BYTES;
    }
}
