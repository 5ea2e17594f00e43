package cn.qingsu.desk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A page that an officer has open: what it hears of its queues, and when. */
final class OpenDesk implements AutoCloseable {

    /** Seconds; what has not come by then does not come. */
    private static final long PATIENCE = 15;

    private record Heard(String event, String data, long nanos) {}

    private final InputStream source;
    private final BufferedReader stream;
    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();

    private OpenDesk(InputStream source) {
        this.source = source;
        this.stream = new BufferedReader(new InputStreamReader(source, StandardCharsets.UTF_8));
    }

    /** Opens it, and waits for its first counts. */
    static OpenDesk of(Colleague officer) throws IOException, InterruptedException {
        OpenDesk desk = new OpenDesk(officer.listens());
        Thread.ofVirtual().start(desk::read);
        desk.next("counts");
        return desk;
    }

    private void read() {
        try {
            String event = "";
            for (String line = stream.readLine(); line != null; line = stream.readLine()) {
                if (line.startsWith("event:")) {
                    event = line.substring("event:".length());
                } else if (line.startsWith("data:")) {
                    heard.add(new Heard(event, line.substring("data:".length()), System.nanoTime()));
                }
            }
        } catch (IOException | UncheckedIOException closed) {
            // the test has ended
        }
    }

    private @Nullable Heard next(String event) throws InterruptedException {
        for (Heard next = heard.poll(PATIENCE, TimeUnit.SECONDS);
                next != null;
                next = heard.poll(PATIENCE, TimeUnit.SECONDS)) {
            if (next.event().equals(event)) {
                return next;
            }
        }
        return null;
    }

    /** When it showed that so many stand in the queue, by {@link System#nanoTime()}; fails if it never does. */
    long showed(String queue, int count) throws InterruptedException {
        Pattern shown = Pattern.compile("\"" + queue + "\":([0-9]+)");
        String last = "nothing";
        for (Heard next = next("counts"); next != null; next = next("counts")) {
            Matcher found = shown.matcher(next.data());
            if (found.find() && Integer.parseInt(found.group(1)) == count) {
                return next.nanos();
            }
            last = next.data();
        }
        throw new AssertionError(queue + " never came to " + count + ": " + last);
    }

    /** Whether it has heard of new lines in a queue, of what has come and was not asked for yet. */
    boolean announced(String queue) throws InterruptedException {
        Heard rows = next("rows");
        return rows != null && rows.data().contains("\"" + queue + "\"");
    }

    /** What it is told next of new lines in a queue; fails if nothing is. */
    String told(String queue) throws InterruptedException {
        for (Heard next = next("rows"); next != null; next = next("rows")) {
            if (next.data().contains("\"" + queue + "\"")) {
                return next.data();
            }
        }
        throw new AssertionError("no news of " + queue);
    }

    /** The next short news that mentions this number; fails if none does. */
    String noticed(String number) throws InterruptedException {
        for (Heard next = next("notice"); next != null; next = next("notice")) {
            if (next.data().contains(number)) {
                return next.data();
            }
        }
        throw new AssertionError("no news of " + number);
    }

    /** Whether any short news has come so far that mentions this number. */
    boolean hasNoticed(String number) {
        return has("notice", number);
    }

    /** Whether it has been told so far of new lines in a queue. */
    boolean hasBeenTold(String queue) {
        return has("rows", "\"" + queue + "\"");
    }

    private boolean has(String event, String words) {
        return heard.stream()
                .anyMatch(each -> each.event().equals(event) && each.data().contains(words));
    }

    @Override
    public void close() throws IOException {
        source.close(); // the reader itself waits for what it reads
    }
}
