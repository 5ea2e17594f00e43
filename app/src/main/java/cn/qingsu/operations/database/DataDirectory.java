package cn.qingsu.operations.database;

import cn.qingsu.operations.console.PlainFault;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one directory in which an installation keeps everything: the database, its programs, secrets and logs. Whoever has
 * claimed it holds a lock until he closes it; the lock dies with the process.
 */
public final class DataDirectory implements AutoCloseable {

    /** Less than this is a full disk: PostgreSQL must never run out while it writes. */
    private static final long NEEDED_BYTES = 300L << 20;

    private static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final int SECRET_BYTES = 24;

    private final Path root;
    private @Nullable FileChannel lock;

    private DataDirectory(Path root) {
        this.root = root;
    }

    /** The directory as a reader sees it who does not need it for himself. */
    public static DataDirectory at(Path root) {
        return new DataDirectory(root.toAbsolutePath().normalize());
    }

    /**
     * Makes the directory if it is not there, and takes it for this process alone.
     *
     * @throws PlainFault if it is in use, cannot be written, or its disk is full
     */
    public static DataDirectory claim(Path root) {
        DataDirectory directory = at(root);
        directory.make();
        directory.takeLock();
        return directory;
    }

    private void make() {
        try {
            Files.createDirectories(root);
            ownerOnly(Files.createDirectories(secrets()), OWNER_FOLDER);
            Files.createDirectories(logs());
            long free = Files.getFileStore(root).getUsableSpace();
            if (free < NEEDED_BYTES) {
                throw new PlainFault(String.format(
                        Locale.ROOT,
                        "磁盘空间不足：%s 所在磁盘只剩 %d MB，至少需要 %d MB。请清理后再启动。",
                        root,
                        free >> 20,
                        NEEDED_BYTES >> 20));
            }
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private void takeLock() {
        try {
            FileChannel channel =
                    FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock taken = null;
            try {
                taken = channel.tryLock();
            } catch (OverlappingFileLockException e) {
                // this very process has it
            }
            if (taken == null) {
                channel.close();
                throw new PlainFault("数据目录 " + root + " 正被另一个青诉进程使用。请先停止它，或用 --data 指定其他目录。");
            }
            lock = channel;
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** What a failed write into the directory means to the operator. */
    PlainFault unusable(IOException e) {
        String why = String.valueOf(e.getMessage());
        if (why.contains("No space left")) {
            return new PlainFault("磁盘已满：无法写入 " + root + "。请清理后再启动。", e);
        }
        return new PlainFault("数据目录 " + root + " 无法写入，请检查目录是否存在、是否有读写权限。", e);
    }

    /**
     * The secret kept under {@code name}, made of random bytes the first time; readable by its owner only.
     *
     * @return 48 hex digits
     */
    public String secret(String name) {
        Path file = secrets().resolve(name);
        try {
            if (Files.exists(file)) {
                return Files.readString(file, StandardCharsets.US_ASCII).strip();
            }
            byte[] random = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(random);
            String secret = HexFormat.of().formatHex(random);
            Path made = file.resolveSibling(name + ".new");
            Files.deleteIfExists(made);
            Files.createFile(made, PosixFilePermissions.asFileAttribute(OWNER_FILE));
            Files.writeString(made, secret, StandardCharsets.US_ASCII);
            Files.move(made, file);
            return secret;
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private static void ownerOnly(Path path, Set<PosixFilePermission> permissions) throws IOException {
        Files.setPosixFilePermissions(path, permissions);
    }

    public Path root() {
        return root;
    }

    public Path secrets() {
        return root.resolve("secrets");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    @Override
    public void close() {
        try (FileChannel held = lock) {
            lock = null;
        } catch (IOException e) {
            throw unusable(e);
        }
    }
}
