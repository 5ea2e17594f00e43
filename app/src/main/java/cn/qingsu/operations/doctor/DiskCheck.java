package cn.qingsu.operations.doctor;

import cn.qingsu.operations.task.OperationsSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The data directory: room on its disk, and who may read its secrets. */
@Component
@Order(3)
class DiskCheck implements Check {

    private static final long GIB = 1L << 30;
    private static final long LITTLE = 5 * GIB;
    private static final long TOO_LITTLE = GIB;
    private static final Set<PosixFilePermission> OTHERS = EnumSet.complementOf(EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE));

    private final OperationsSettings settings;

    DiskCheck(OperationsSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<Finding> look() {
        Path data = settings.data();
        if (data == null) {
            return List.of();
        }
        try {
            return List.of(disk(data), secrets(List.of(data.resolve("secrets"), data.resolve("keys"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Finding disk(Path data) throws IOException {
        FileStore store = Files.getFileStore(data);
        long free = store.getUsableSpace();
        String text = String.format(
                Locale.ROOT,
                "可用 %.1f GB / %.1f GB（%s）",
                (double) free / GIB,
                (double) store.getTotalSpace() / GIB,
                data);
        return free < TOO_LITTLE
                ? Finding.fault("磁盘", text + "，请立即清理")
                : free < LITTLE ? Finding.notice("磁盘", text + "，空间偏少") : Finding.fine("磁盘", text);
    }

    private static Finding secrets(List<Path> folders) throws IOException {
        List<String> open = new ArrayList<>();
        int count = 0;
        for (Path folder : folders) {
            for (Path file : files(folder)) {
                count++;
                if (Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
                    open.add(file.getFileName().toString());
                }
            }
        }
        return open.isEmpty()
                ? Finding.fine("密钥文件", count + " 个，均仅属主可读")
                : Finding.fault("密钥文件", "他人可读：" + String.join("、", open) + "，请执行 chmod 600");
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of(); // keys may lie elsewhere
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
