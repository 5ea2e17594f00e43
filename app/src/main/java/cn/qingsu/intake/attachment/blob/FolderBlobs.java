package cn.qingsu.intake.attachment.blob;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Files in folders, {@code ab/cd/abcd…}: written aside, forced to the disk, and moved to their name in one step, so that a name never
 * stands for half of its bytes. Several nodes may share one folder.
 */
public final class FolderBlobs implements BlobStore {

    private static final int BUFFER = 64 << 10;

    private final Path root;
    private final Path aside;
    private final Path quarantine;
    private final Path owner;

    /** @param root made when the first file comes */
    public FolderBlobs(Path root) {
        this.root = root;
        this.aside = root.resolve("incoming");
        this.quarantine = root.resolve("quarantine");
        this.owner = root.resolve("belongs-to");
    }

    @Override
    public Staged stage(InputStream bytes, long most) throws IOException {
        Files.createDirectories(aside);
        Path file = Files.createTempFile(aside, "blob-", ".part");
        try {
            MessageDigest digest = sha256();
            long size = 0;
            try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
                byte[] buffer = new byte[BUFFER];
                for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
                    size += count;
                    if (size > most) {
                        throw new TooLarge();
                    }
                    digest.update(buffer, 0, count);
                    write(out, ByteBuffer.wrap(buffer, 0, count));
                }
            }
            return new StagedFile(file, BlobKey.of(digest.digest()), size);
        } catch (IOException | RuntimeException fault) {
            Files.deleteIfExists(file);
            throw fault;
        }
    }

    @Override
    public Staged stage(byte[] bytes) throws IOException {
        return stage(new ByteArrayInputStream(bytes), bytes.length);
    }

    private static void write(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public OptionalLong size(BlobKey key) throws IOException {
        try {
            return OptionalLong.of(Files.size(place(root, key)));
        } catch (NoSuchFileException none) {
            return OptionalLong.empty();
        }
    }

    @Override
    public InputStream open(BlobKey key, long first) throws IOException {
        try {
            SeekableByteChannel channel = Files.newByteChannel(place(root, key));
            return Channels.newInputStream(channel.position(first));
        } catch (NoSuchFileException none) {
            throw new FileNotFoundException(key.hex());
        }
    }

    @Override
    public void delete(BlobKey key) throws IOException {
        Files.deleteIfExists(place(root, key));
    }

    @Override
    public void setAside(BlobKey key, Instant now) throws IOException {
        Path from = place(root, key);
        if (!Files.exists(from)) {
            return;
        }
        Path to = place(quarantine, key);
        Files.createDirectories(folderOf(to));
        Files.setLastModifiedTime(from, FileTime.from(now)); // from when it is kept aside
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void forgetSetAside(String shard, Instant before) throws IOException {
        for (BlobKey key : list(quarantine.resolve(shard), before)) {
            Files.deleteIfExists(place(quarantine, key));
        }
    }

    @Override
    public List<BlobKey> list(String shard, Instant before) throws IOException {
        return list(root.resolve(shard), before);
    }

    private static List<BlobKey> list(Path folder, Instant before) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<BlobKey> keys = new ArrayList<>();
        try (Stream<Path> files =
                Files.find(folder, 2, (file, about) -> about.isRegularFile() && isBefore(about, before))) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.matches("[0-9a-f]{64}")) {
                    keys.add(new BlobKey(name));
                }
            }
        }
        return keys;
    }

    @Override
    public void tidy(Instant before) throws IOException {
        if (!Files.isDirectory(aside)) {
            return;
        }
        try (Stream<Path> files =
                Files.find(aside, 1, (file, about) -> about.isRegularFile() && isBefore(about, before))) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Override
    public Optional<String> owner() throws IOException {
        try {
            return Optional.of(Files.readString(owner).strip()).filter(name -> !name.isEmpty());
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    @Override
    public void belongTo(String name) throws IOException {
        Files.createDirectories(aside);
        Path file = Files.createTempFile(aside, "owner-", ".part");
        Files.writeString(file, name + '\n', StandardCharsets.UTF_8);
        force(file);
        Files.move(file, owner, StandardCopyOption.ATOMIC_MOVE);
        force(root);
    }

    @Override
    public boolean isEmpty() throws IOException {
        if (!Files.isDirectory(root)) {
            return true;
        }
        try (Stream<Path> files = Files.find(root, Integer.MAX_VALUE, (file, about) -> about.isRegularFile())) {
            return files.allMatch(file -> file.equals(owner) || file.startsWith(aside));
        }
    }

    private static boolean isBefore(BasicFileAttributes about, Instant before) {
        return about.lastModifiedTime().toInstant().isBefore(before);
    }

    private static Path place(Path within, BlobKey key) {
        String name = key.hex();
        return within.resolve(name.substring(0, 2))
                .resolve(name.substring(2, 4))
                .resolve(name);
    }

    private final class StagedFile implements Staged {

        private final Path file;
        private final BlobKey key;
        private final long size;

        StagedFile(Path file, BlobKey key, long size) {
            this.file = file;
            this.key = key;
            this.size = size;
        }

        @Override
        public BlobKey key() {
            return key;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public byte[] bytes() throws IOException {
            return Files.readAllBytes(file);
        }

        @Override
        public Path path() {
            return file;
        }

        @Override
        public void keep() throws IOException {
            Path place = place(root, key);
            if (Files.exists(place) && Files.size(place) == size) {
                return;
            }
            force(file);
            Path folder = folderOf(place);
            Files.createDirectories(folder);
            Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
            force(folder);
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }

    private static Path folderOf(Path file) {
        return Objects.requireNonNull(file.getParent(), "a file lies in a folder");
    }

    private static void force(Path path) throws IOException {
        StandardOpenOption how = Files.isDirectory(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }
}
