package cn.qingsu.desk.live;

import cn.qingsu.desk.inhand.Crowds;
import cn.qingsu.desk.shell.QueuePath;
import cn.qingsu.identity.Officer;
import cn.qingsu.journal.Entry;
import cn.qingsu.kernel.DatabaseAway;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.CaseRow;
import cn.qingsu.request.Queue;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One open page of one officer: hears of everything that happens, tells what concerns its officer. */
final class Connection {

    private static final Logger log = LoggerFactory.getLogger(Connection.class);

    /** A comment now and then keeps proxies open and notices browsers that have gone. */
    private static final Duration SILENCE = Duration.ofSeconds(15);

    /** After this it is tried again, when what is to be told cannot be read. */
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private static final int WAITING = 500;

    private final Officer officer;
    private final SharedCounts shared;
    private final SseEmitter emitter;
    private final BlockingQueue<News> news = new ArrayBlockingQueue<>(WAITING);
    private final Thread thread;
    private volatile boolean open = true;
    private boolean current;
    private Map<Queue, Integer> counts = Map.of();

    Connection(Officer officer, SharedCounts shared, SseEmitter emitter) {
        this.officer = officer;
        this.shared = shared;
        this.emitter = emitter;
        this.thread = Thread.ofVirtual().name("live-" + officer.account()).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** What may concern this page. */
    private sealed interface News {

        record Happened(Round round) implements News {}

        record Came(Crowds.Change change) implements News {}
    }

    /** What does not fit is left out: the counts, which are read anew, tell of it all the same. */
    void hear(Round round) {
        news.offer(new News.Happened(round));
    }

    void hear(Crowds.Change change) {
        if (change.concerns(officer)) {
            news.offer(new News.Came(change));
        }
    }

    void close() {
        open = false;
        thread.interrupt();
    }

    private void run() {
        try {
            while (open) {
                if (current) {
                    next();
                } else {
                    begin();
                }
            }
        } catch (InterruptedException | IOException | IllegalStateException gone) {
            log.debug("a live page has gone");
        } catch (RuntimeException fault) {
            log.warn("live news failed for a page: {}", fault.getClass().getSimpleName());
        } finally {
            open = false;
            end();
        }
    }

    /** Tells the counts as they are; waits for a database that is away. */
    private void begin() throws InterruptedException, IOException {
        try {
            counts = shared.since(System.nanoTime(), officer);
            current = true;
        } catch (RuntimeException fault) {
            if (!DatabaseAway.caused(fault)) {
                throw fault;
            }
            news.poll(AGAIN.toMillis(), TimeUnit.MILLISECONDS);
            return;
        }
        send("counts", named(counts));
    }

    private void next() throws InterruptedException, IOException {
        News first = news.poll(SILENCE.toMillis(), TimeUnit.MILLISECONDS);
        if (first == null) {
            emitter.send(SseEmitter.event().comment("still here"));
            return;
        }
        try {
            tell(first);
        } catch (RuntimeException fault) {
            if (!DatabaseAway.caused(fault)) {
                throw fault;
            }
            current = false;
        }
    }

    private void end() {
        try {
            emitter.complete();
        } catch (IllegalStateException gone) {
            log.debug("a live page has gone before it was closed");
        }
    }

    private void tell(News piece) throws IOException, InterruptedException {
        switch (piece) {
            case News.Happened(Round round) -> happened(round);
            case News.Came(Crowds.Change change) -> send("viewers", change.now().seenBy(officer.account()));
        }
    }

    private void happened(Round round) throws IOException, InterruptedException {
        for (Entry entry : round.entries()) {
            Optional<Map<String, Object>> ringing = Arrivals.call(entry, officer);
            if (ringing.isPresent()) {
                send("call", ringing.get());
            }
        }
        Map<RequestId, CaseRow> heard = round.heard(officer);
        for (Entry entry : round.entries()) {
            Optional<Map<String, Object>> said = Arrivals.said(entry, heard, officer);
            if (said.isPresent()) {
                send("notice", said.get());
            }
        }
        Map<RequestId, CaseRow> rows = round.rows(officer);
        Map<Queue, Integer> now = shared.since(round.moment(), officer);
        Map<Queue, Integer> before = counts;
        counts = now;
        if (!now.equals(before)) {
            send("counts", named(now));
        }
        if (!round.isOwnOf(officer)) {
            for (Map.Entry<Queue, Arrivals.Came> each : Arrivals.of(
                            before, now, rows, round.entered(), queue -> round.brought(queue, officer))
                    .entrySet()) {
                Arrivals.Came came = each.getValue();
                send(
                        "rows",
                        Map.of("queue", QueuePath.name(each.getKey()), "added", came.added(), "many", came.many()));
            }
        }
        for (CaseRow row : rows.values()) {
            send("case", Map.of("case", row.id().toString(), "version", row.version()));
        }
    }

    private static Map<String, Integer> named(Map<Queue, Integer> counts) {
        return counts.entrySet().stream()
                .collect(Collectors.toMap(each -> QueuePath.name(each.getKey()), Map.Entry::getValue));
    }

    private void send(String event, Object data) throws IOException {
        emitter.send(SseEmitter.event().name(event).data(data));
    }
}
