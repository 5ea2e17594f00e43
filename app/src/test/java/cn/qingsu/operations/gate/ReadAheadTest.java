package cn.qingsu.operations.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class ReadAheadTest {

    private static final GateSettings.Body SETTINGS = new GateSettings.Body(
            Duration.ofSeconds(2),
            DataSize.ofKilobytes(1),
            Duration.ofSeconds(30),
            DataSize.ofKilobytes(100),
            Duration.ofSeconds(2));

    private long nanos;

    /** A sender that sends {@code text} in pieces, each after a pause. */
    private final class Sender implements InputBuffer {

        private final byte[] body;
        private final int piece;
        private final Duration pause;
        private int sent;

        Sender(byte[] body, int piece, Duration pause) {
            this.body = body;
            this.piece = piece;
            this.pause = pause;
        }

        @Override
        public int doRead(ApplicationBufferHandler reader) throws IOException {
            if (piece == 0) {
                throw new SocketTimeoutException();
            }
            if (sent == body.length) {
                return -1;
            }
            nanos += pause.toNanos();
            int count = Math.min(piece, body.length - sent);
            reader.setByteBuffer(ByteBuffer.wrap(body, sent, count).slice());
            sent += count;
            return count;
        }

        @Override
        public int available() {
            return 0;
        }

        Request request() {
            Request request = new Request();
            request.setResponse(new Response());
            request.setInputBuffer(this);
            request.setContentLength(body.length);
            return request;
        }
    }

    private ReadAhead readAhead(int room) {
        return new ReadAhead(SETTINGS, room, () -> nanos);
    }

    private static final class Reader implements ApplicationBufferHandler {

        private ByteBuffer buffer = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            this.buffer = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {}
    }

    @Test
    void what_came_in_pieces_is_given_as_it_was_sent() throws Exception {
        byte[] text = "瑞海北路的路灯不亮。".repeat(1_000).getBytes(StandardCharsets.UTF_8);
        ReadAhead bodies = readAhead(1_000_000);
        var outcome = bodies.read(new Sender(text, 1_000, Duration.ofMillis(10)).request());
        assertThat(outcome).isInstanceOf(ReadAhead.Outcome.Complete.class);
        ReadAhead.Outcome.Complete complete = (ReadAhead.Outcome.Complete) outcome;
        Reader reader = new Reader();
        assertThat(complete.body().doRead(reader)).isEqualTo(text.length);
        byte[] read = new byte[text.length];
        reader.buffer.get(read);
        assertThat(read).isEqualTo(text);
        assertThat(complete.body().doRead(reader)).isEqualTo(-1);
        assertThat(bodies.held()).isGreaterThanOrEqualTo(text.length).isLessThan(100_000);
        bodies.release(complete);
        assertThat(bodies.held()).isZero();
    }

    @Test
    void a_byte_a_second_is_too_slow_and_leaves_nothing_behind() throws Exception {
        ReadAhead bodies = readAhead(1_000_000);
        Sender sender = new Sender(new byte[100], 1, Duration.ofSeconds(1));
        assertThat(bodies.read(sender.request())).isInstanceOf(ReadAhead.Outcome.TooSlow.class);
        assertThat(sender.sent).isLessThan(5);
        assertThat(bodies.held()).isZero();
    }

    @Test
    void whoever_says_nothing_at_all_is_too_slow() throws Exception {
        Sender sender = new Sender(new byte[100], 0, Duration.ZERO);
        assertThat(readAhead(1_000_000).read(sender.request())).isInstanceOf(ReadAhead.Outcome.TooSlow.class);
    }

    @Test
    void a_telephone_in_the_mountains_is_slow_but_in_time() throws Exception {
        Sender sender = new Sender(new byte[20_000], 1_500, Duration.ofSeconds(1));
        assertThat(readAhead(1_000_000).read(sender.request())).isInstanceOf(ReadAhead.Outcome.Complete.class);
    }

    @Test
    void what_is_too_large_is_read_to_its_end_and_not_kept() throws Exception {
        ReadAhead bodies = readAhead(1_000_000);
        Sender sender = new Sender(new byte[500_000], 8_000, Duration.ofMillis(1));
        assertThat(bodies.read(sender.request())).isInstanceOf(ReadAhead.Outcome.TooLarge.class);
        assertThat(sender.sent).isEqualTo(500_000);
        assertThat(bodies.held()).isZero();
    }

    @Test
    void all_together_take_no_more_than_there_is_room() throws Exception {
        ReadAhead bodies = readAhead(200_000);
        var first = bodies.read(new Sender(new byte[100_000], 8_000, Duration.ofMillis(1)).request());
        assertThat(first).isInstanceOf(ReadAhead.Outcome.Complete.class);
        var second = bodies.read(new Sender(new byte[100_000], 8_000, Duration.ofMillis(1)).request());
        assertThat(second).isInstanceOf(ReadAhead.Outcome.NoRoom.class);
        bodies.release((ReadAhead.Outcome.Complete) first);
        assertThat(bodies.held()).isZero();
    }

    @Test
    void a_file_lies_on_the_disk_meanwhile_and_is_given_as_it_was_sent(@TempDir Path folder) throws Exception {
        byte[] file = new byte[90_000];
        new java.util.Random(7).nextBytes(file);
        ReadAhead files = new ReadAhead(SETTINGS, 100_000_000, () -> nanos, () -> new Shelf.Disk(folder));
        var outcome = files.read(new Sender(file, 7_000, Duration.ofMillis(10)).request());
        ReadAhead.Outcome.Complete complete = (ReadAhead.Outcome.Complete) outcome;
        assertThat(folder).isEmptyDirectory();
        Reader reader = new Reader();
        ByteBuffer all = ByteBuffer.allocate(file.length);
        while (complete.body().doRead(reader) > 0) {
            all.put(reader.buffer);
        }
        assertThat(all.array()).isEqualTo(file);
        files.release(complete);
        assertThat(files.held()).isZero();
    }

    @Test
    void a_file_that_comes_too_slowly_or_is_too_large_leaves_nothing_behind(@TempDir Path folder) throws Exception {
        ReadAhead files = new ReadAhead(SETTINGS, 100_000_000, () -> nanos, () -> new Shelf.Disk(folder));
        assertThat(files.read(new Sender(new byte[9_000], 10, Duration.ofSeconds(1)).request()))
                .isInstanceOf(ReadAhead.Outcome.TooSlow.class);
        assertThat(files.read(new Sender(new byte[200_000], 8_000, Duration.ofMillis(1)).request()))
                .isInstanceOf(ReadAhead.Outcome.TooLarge.class);
        assertThat(files.held()).isZero();
        assertThat(folder).isEmptyDirectory();
    }
}
