package cn.qingsu.dispatch.learning;

import cn.qingsu.dispatch.learning.sentence.PieceStates;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * What the last layer sees of thousands of texts, half a gigabyte, outside of the heap, so that a server may learn by night. The
 * file has no name any more while it is used, and is gone when the program is. Without room for it the heap has to do.
 */
final class PieceFile implements AutoCloseable {

    private static final int CHUNK = 1 << 25;

    private final @Nullable FileChannel file;
    private ByteBuffer chunk = ByteBuffer.allocate(0);
    private long end;

    PieceFile() {
        file = opened();
    }

    private static @Nullable FileChannel opened() {
        try {
            Path path = Files.createTempFile("qingsu-learning-", ".pieces");
            return FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException noRoom) {
            return null;
        }
    }

    /** The same, kept in the file. */
    synchronized PieceStates keep(PieceStates states) {
        int size = states.packed().remaining();
        if (file == null || size > CHUNK) {
            return states;
        }
        try {
            if (chunk.remaining() < size) {
                // written before it is mapped: a disk that is full is told by an exception, not by a fault of memory
                if (file.write(ByteBuffer.allocate(CHUNK), end) < CHUNK) {
                    return states;
                }
                chunk = file.map(MapMode.READ_WRITE, end, CHUNK);
                end += CHUNK;
            }
        } catch (IOException full) {
            return states;
        }
        ByteBuffer place = chunk.slice(chunk.position(), size);
        chunk.position(chunk.position() + size);
        place.put(0, states.packed(), 0, size);
        return new PieceStates(place, states.scales());
    }

    /** What was kept can still be read. */
    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
