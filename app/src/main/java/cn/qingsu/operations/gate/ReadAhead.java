package cn.qingsu.operations.gate;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Reads a request's body to its end before anything is done for it, so that whoever sends slowly keeps nobody waiting but himself.
 * What all bodies take together is bounded, and so is the time that one may take.
 */
final class ReadAhead {

    /** What Tomcat holds for a request that is being read, about. */
    private static final int OVERHEAD = 64 << 10;

    /** So much of what is too large is read all the same, for a sender who is cut off does not see the answer. */
    private static final long MOST_DISCARDED = 20L << 20;

    private static final byte[] NOTHING = {};

    private final GateSettings.Body settings;
    private final long room;
    private final LongSupplier nanos;
    private final Supplier<Shelf> shelves;
    private final AtomicLong held = new AtomicLong();

    /** @param room how many bytes of memory all requests together may take */
    ReadAhead(GateSettings.Body settings, long room, LongSupplier nanos) {
        this(settings, room, nanos, Shelf.Memory::new);
    }

    /** @param room how many bytes all requests together may take */
    ReadAhead(GateSettings.Body settings, long room, LongSupplier nanos, Supplier<Shelf> shelves) {
        this.shelves = shelves;
        this.settings = settings;
        this.room = room;
        this.nanos = nanos;
    }

    /** What came of reading. */
    sealed interface Outcome {

        /** All is there; {@code held} bytes are to be {@link #release released} when the request is done. */
        record Complete(InputBuffer body, long held, Shelf shelf) implements Outcome {}

        /** More than anything here takes. */
        record TooLarge() implements Outcome {}

        /** Not all came in time. */
        record TooSlow() implements Outcome {}

        /** Too many are sending at once. */
        record NoRoom() implements Outcome {}
    }

    static boolean hasBody(Request request) {
        return request.getContentLengthLong() > 0 || request.getMimeHeaders().getValue("transfer-encoding") != null;
    }

    /** @throws IOException if the sender has gone or does not speak HTTP */
    Outcome read(Request request) throws IOException {
        Reading reading = new Reading(request);
        try {
            return reading.toEnd();
        } catch (SocketTimeoutException silent) {
            return new Outcome.TooSlow();
        } finally {
            reading.close();
        }
    }

    void release(Outcome.Complete body) {
        body.shelf().clear();
        held.addAndGet(-body.held());
    }

    /** How many bytes all requests take now. */
    long held() {
        return held.get();
    }

    private boolean reserve(long bytes) {
        if (held.addAndGet(bytes) <= room) {
            return true;
        }
        held.addAndGet(-bytes);
        return false;
    }

    private final class Reading implements ApplicationBufferHandler {

        private final Request request;
        private final long began = nanos.getAsLong();
        private final Shelf shelf = shelves.get();
        private boolean complete;
        private long received;
        private long reserved;
        private ByteBuffer part = ByteBuffer.wrap(NOTHING);

        Reading(Request request) {
            this.request = request;
        }

        Outcome toEnd() throws IOException {
            if (!reserveMore(OVERHEAD)) {
                return new Outcome.NoRoom();
            }
            while (received <= settings.largest().toBytes() + MOST_DISCARDED && request.doRead(this) >= 0) {
                received += part.remaining();
                if (received <= settings.largest().toBytes()) {
                    if (!reserveMore(shelf.toHold(received))) {
                        return new Outcome.NoRoom();
                    }
                    shelf.put(part);
                }
                if (isLate()) {
                    return new Outcome.TooSlow();
                }
            }
            return received > settings.largest().toBytes() ? new Outcome.TooLarge() : complete();
        }

        private Outcome complete() {
            long bytes = reserved - OVERHEAD;
            reserved = OVERHEAD; // the rest is released by whoever uses the body
            complete = true;
            return new Outcome.Complete(shelf.all(), bytes, shelf);
        }

        private boolean reserveMore(long bytes) {
            if (!reserve(bytes)) {
                return false;
            }
            reserved += bytes;
            return true;
        }

        private boolean isLate() {
            long taken = nanos.getAsLong() - began;
            long earned =
                    received * TimeUnit.SECONDS.toNanos(1) / settings.slowest().toBytes();
            return taken > settings.most().toNanos() || taken > settings.grace().toNanos() + earned;
        }

        void close() {
            held.addAndGet(-reserved);
            if (!complete) {
                shelf.clear();
            }
        }

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            part = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return part;
        }

        @Override
        public void expand(int size) {
            // every part is a buffer of Tomcat's
        }
    }
}
