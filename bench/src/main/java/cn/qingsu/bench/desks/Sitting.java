package cn.qingsu.bench.desks;

import cn.qingsu.bench.city.Desk;
import cn.qingsu.bench.http.Answer;
import cn.qingsu.bench.http.EventStream;
import cn.qingsu.bench.http.Request;
import cn.qingsu.bench.measure.Recorder;
import cn.qingsu.bench.server.Fault;
import cn.qingsu.bench.server.Waiting;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** One officer who is signed in, with a page that hears live news, and looks at one page after another. Not for several threads. */
final class Sitting implements AutoCloseable {

    private static final Pattern QUEUE = Pattern.compile("href=\"(/desk/queue/[a-z-]+)\"");
    private static final Pattern CASE = Pattern.compile("href=\"([^\"?]+\\?case=[0-9A-Za-z]+)\"");
    private static final Pattern PART = Pattern.compile("hx-get=\"(/desk/cases/[0-9A-Za-z]+)\"");
    private static final Pattern MORE = Pattern.compile("hx-get=\"([^\"]+after=[^\"]+)\"");
    private static final int HUNDRED = 100;

    private final Desk desk;
    private final EventStream live;
    private final Random random;
    private final long pause;
    private final Map<String, Long> biggest = new ConcurrentHashMap<>();
    private List<String> queues;
    private List<String> cases = List.of();
    private List<String> parts = List.of();
    private List<String> more = List.of();

    /** @param pause between two looks on the average; each is drawn between nothing and twice that */
    Sitting(Desk desk, int port, long seed, Duration pause) {
        this.desk = desk;
        this.random = new Random(seed);
        this.pause = pause.toNanos();
        this.queues = links(QUEUE, desk.look("/desk", false).text());
        if (queues.isEmpty()) {
            throw new Fault("a desk without queues");
        }
        try {
            Request events = Request.of("GET", "/desk/live")
                    .with("Accept", "text/event-stream")
                    .with("Cookie", desk.cookies());
            this.live = EventStream.open(port, events, (event, data) -> {});
        } catch (IOException refused) {
            throw new Fault("no live news: " + refused.getMessage());
        }
    }

    /** Thinks, then looks. */
    boolean look(Recorder recorder) {
        Waiting.until(System.nanoTime() + random.nextLong(2 * pause));
        Glance glance = Glance.of(random.nextInt(HUNDRED));
        String target = target(glance);
        long began = System.nanoTime();
        Answer answer = desk.look(target, glance == Glance.CASE || glance == Glance.MORE);
        if (!answer.good()) {
            recorder.failed(glance.label(), target.replaceAll("[?].*", "") + ": " + answer.status());
            recorder.failed(DesksScenario.PAGE, glance.label() + ": " + answer.status());
            return false;
        }
        recorder.good(glance.label(), began);
        recorder.good(DesksScenario.PAGE, began);
        biggest.merge(glance.label(), answer.sent(), Math::max);
        remember(glance, answer.text());
        return true;
    }

    private String target(Glance glance) {
        return switch (glance) {
            case ENTRANCE -> "/desk";
            case QUEUE -> any(queues, "/desk");
            case MORE -> any(more, any(queues, "/desk"));
            case CASE -> any(parts, any(queues, "/desk"));
            case BOTH -> any(cases, any(queues, "/desk"));
            case ALL -> "/desk/all";
        };
    }

    private String any(List<String> targets, String otherwise) {
        return targets.isEmpty() ? otherwise : targets.get(random.nextInt(targets.size()));
    }

    private void remember(Glance glance, String page) {
        if (glance == Glance.ENTRANCE) {
            queues = links(QUEUE, page);
        } else if (glance != Glance.CASE) {
            cases = links(CASE, page);
            parts = links(PART, page);
            more = links(MORE, page);
        }
    }

    private static List<String> links(Pattern pattern, String page) {
        return pattern.matcher(page)
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .distinct()
                .toList();
    }

    /** The most bytes that came over the wire for each kind of page. */
    Map<String, Long> biggest() {
        return biggest;
    }

    @Override
    public void close() {
        live.close();
        desk.close();
    }
}
