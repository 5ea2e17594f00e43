package cn.qingsu.operations.task;

import cn.qingsu.operations.console.Mark;
import cn.qingsu.operations.console.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.json.JsonMapper;

/** A report that is written to a stream as messages; progress at most ten times a second. */
final class MessageStream implements Report {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final OutputStream out;
    private final JsonMapper json;
    private final Clock clock;
    private Instant told = Instant.EPOCH;

    MessageStream(OutputStream out, JsonMapper json, Clock clock) {
        this.out = out;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void line(Mark mark, String text) {
        write(new Message.Line(mark, text));
    }

    @Override
    public void at(long done, long total) {
        Instant now = clock.instant();
        if (done == total || Duration.between(told, now).compareTo(PAUSE) >= 0) {
            told = now;
            write(new Message.At(done, total));
        }
    }

    void end(int exit) {
        write(new Message.End(exit));
    }

    private synchronized void write(Message message) {
        try {
            out.write((json.writeValueAsString(message) + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new Unheard(e);
        }
    }
}
