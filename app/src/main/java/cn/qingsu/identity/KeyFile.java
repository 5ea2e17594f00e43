package cn.qingsu.identity;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file with the master keys: one line each, {@code number hex}, 32 random bytes. The highest number seals; the others still
 * open what they sealed, so that keys are rotated by adding a line. Readable by its owner only.
 */
final class KeyFile {

    static final int KEY_BYTES = 32;

    private static final Logger log = LoggerFactory.getLogger(KeyFile.class);
    private static final Pattern LINE = Pattern.compile("([0-9]{1,4}) ([0-9a-f]{64})");
    private static final String HEAD = """
            # Keys to the names and phones in Qingsu's database. Without this file nobody can read them again:
            # keep a copy in a safe place, apart from the database's backups.
            """;

    private final Path path;

    KeyFile(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    boolean exists() {
        return Files.exists(path);
    }

    Path path() {
        return path;
    }

    /** @throws KeyFileFault if the file cannot be read or is no key file */
    SortedMap<Integer, byte[]> read() {
        SortedMap<Integer, byte[]> keys = new TreeMap<>();
        try {
            for (String line :
                    Files.readString(path, StandardCharsets.US_ASCII).lines().toList()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                Matcher key = LINE.matcher(line.strip());
                if (!key.matches()) {
                    throw new KeyFileFault("密钥文件 " + path + " 内容不完整，请换回备份的密钥文件。");
                }
                keys.put(Integer.valueOf(key.group(1)), HexFormat.of().parseHex(key.group(2)));
            }
            warnIfOthersMayRead();
        } catch (IOException e) {
            throw new KeyFileFault("密钥文件 " + path + " 无法读取，请检查文件权限与内容。");
        }
        if (keys.isEmpty()) {
            throw new KeyFileFault("密钥文件 " + path + " 是空的，请换回备份的密钥文件。");
        }
        return keys;
    }

    /** Makes the file with one new key; it is on the disk when this returns. */
    void create() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        byte[] text = (HEAD + "1 " + HexFormat.of().formatHex(key) + "\n").getBytes(StandardCharsets.US_ASCII);
        Path half = path.resolveSibling(path.getFileName() + ".new");
        try {
            Files.createDirectories(path.getParent(), owner("rwx------"));
            Files.deleteIfExists(half);
            try (FileChannel out = FileChannel.open(
                    half, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), owner("rw-------"))) {
                ByteBuffer rest = ByteBuffer.wrap(text);
                while (rest.hasRemaining()) {
                    out.write(rest);
                }
                out.force(true);
            }
            Files.move(half, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new KeyFileFault("密钥文件 " + path + " 无法写入，请检查目录权限与磁盘空间。");
        }
    }

    private static FileAttribute<?>[] owner(String permissions) {
        if (!posix()) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }

    private static boolean posix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    private void warnIfOthersMayRead() throws IOException {
        if (posix()) {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
            if (permissions.contains(PosixFilePermission.GROUP_READ)
                    || permissions.contains(PosixFilePermission.OTHERS_READ)) {
                log.warn("密钥文件 {} 可被他人读取，请执行 chmod 600。", path);
            }
        }
    }
}
