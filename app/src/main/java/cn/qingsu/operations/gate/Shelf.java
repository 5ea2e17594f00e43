package cn.qingsu.operations.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;

/** Where what has arrived of a body lies until all is there and it is worked on. */
sealed interface Shelf {

    /** How many bytes more it would take up to hold {@code bytes} in all. */
    long toHold(long bytes);

    void put(ByteBuffer part);

    /** Gives the body as if it came just now. */
    InputBuffer all();

    /** Nothing of it is needed any more. */
    void clear();

    /** For forms: in memory. */
    final class Memory implements Shelf {

        private static final int FIRST = 8 << 10;
        private static final byte[] NOTHING = {};

        private byte[] kept = NOTHING;
        private int count;

        @Override
        public long toHold(long bytes) {
            return bytes <= kept.length ? 0 : sizeFor(bytes) - kept.length;
        }

        private long sizeFor(long bytes) {
            return Math.max(bytes, Math.max(FIRST, 2L * kept.length));
        }

        @Override
        public void put(ByteBuffer part) {
            int more = part.remaining();
            if (count + more > kept.length) {
                kept = Arrays.copyOf(kept, (int) sizeFor(count + (long) more));
            }
            part.get(kept, count, more);
            count += more;
        }

        @Override
        public InputBuffer all() {
            return new Replay(ByteBuffer.wrap(kept, 0, count));
        }

        @Override
        public void clear() {
            kept = NOTHING;
        }

        private record Replay(ByteBuffer body) implements InputBuffer {

            @Override
            public int doRead(ApplicationBufferHandler reader) {
                if (!body.hasRemaining()) {
                    return -1;
                }
                ByteBuffer all = body.slice();
                body.position(body.limit());
                reader.setByteBuffer(all);
                return all.remaining();
            }

            @Override
            public int available() {
                return body.remaining();
            }
        }
    }

    /** For files: on the disk, under no name, so that nothing stays behind whatever happens. */
    final class Disk implements Shelf {

        private static final int PIECE = 32 << 10;

        private final Path folder;
        private @Nullable FileChannel file;
        private long count;

        Disk(Path folder) {
            this.folder = folder;
        }

        @Override
        public long toHold(long bytes) {
            return bytes - count;
        }

        @Override
        public void put(ByteBuffer part) {
            try {
                FileChannel open = open();
                while (part.hasRemaining()) {
                    count += open.write(part, count);
                }
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }

        private FileChannel open() throws IOException {
            FileChannel open = file;
            if (open == null) {
                Files.createDirectories(folder);
                Path path = Files.createTempFile(folder, "body-", ".part");
                open = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
                Files.delete(path);
                file = open;
            }
            return open;
        }

        @Override
        public InputBuffer all() {
            return new Replay();
        }

        @Override
        public void clear() {
            try {
                if (file != null) {
                    file.close();
                }
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }

        private final class Replay implements InputBuffer {

            private long at;

            @Override
            public int doRead(ApplicationBufferHandler reader) throws IOException {
                FileChannel open = file;
                if (open == null || at >= count) {
                    return -1;
                }
                ByteBuffer piece = ByteBuffer.allocate(PIECE);
                int read = open.read(piece, at);
                at += Math.max(0, read);
                reader.setByteBuffer(piece.flip());
                return read;
            }

            @Override
            public int available() {
                return (int) Math.min(Integer.MAX_VALUE, count - at);
            }
        }
    }
}
