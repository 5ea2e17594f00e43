package cn.qingsu.desk.live;

import cn.qingsu.desk.inhand.Crowds;
import cn.qingsu.desk.shell.QueuePath;
import cn.qingsu.identity.Officer;
import cn.qingsu.journal.Entry;
import cn.qingsu.kernel.DatabaseAway;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.CaseRow;
import cn.qingsu.request.Cases;
import cn.qingsu.request.Queue;
import cn.qingsu.request.State;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One open page of one officer: hears of every entry, tells what concerns its officer, a few times a second at most. */
final class Connection {

    private static final Logger log = LoggerFactory.getLogger(Connection.class);

    /** Entries that come within this time are told as one. */
    private static final Duration GATHERED = Duration.ofMillis(300);

    /** A comment now and then keeps proxies open and notices browsers that have gone. */
    private static final Duration SILENCE = Duration.ofSeconds(15);

    /** After this it is tried again, when what is to be told cannot be read. */
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private static final int WAITING = 2_000;
    private static final int LOOKED_AT = 40;

    private final Officer officer;
    private final Cases cases;
    private final SseEmitter emitter;
    private final Semaphore asking;
    private final BlockingQueue<News> news = new ArrayBlockingQueue<>(WAITING);
    private final Thread thread;
    private volatile boolean open = true;
    private boolean current;
    private Map<Queue, Integer> counts = Map.of();

    /** @param asking how many of all pages may ask the database at once: a piece of news concerns every open page */
    Connection(Officer officer, Cases cases, SseEmitter emitter, Semaphore asking) {
        this.officer = officer;
        this.cases = cases;
        this.emitter = emitter;
        this.asking = asking;
        this.thread = Thread.ofVirtual().name("live-" + officer.account()).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** What may concern this page. */
    private sealed interface News {

        record Happened(Entry entry) implements News {}

        record Came(Crowds.Change change) implements News {}
    }

    /** What does not fit is left out: the counts, which are read anew, tell of it all the same. */
    void hear(Entry entry) {
        news.offer(new News.Happened(entry));
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
            counts = ask(() -> cases.counts(officer));
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
            tell(gathered(first));
        } catch (RuntimeException fault) {
            if (!DatabaseAway.caused(fault)) {
                throw fault;
            }
            current = false;
        }
    }

    private <T> T ask(Supplier<T> question) throws InterruptedException {
        asking.acquire();
        try {
            return question.get();
        } finally {
            asking.release();
        }
    }

    private void end() {
        try {
            emitter.complete();
        } catch (IllegalStateException gone) {
            log.debug("a live page has gone before it was closed");
        }
    }

    private List<News> gathered(News first) throws InterruptedException {
        List<News> batch = new ArrayList<>(List.of(first));
        long end = System.nanoTime() + GATHERED.toNanos();
        while (batch.size() < WAITING) {
            News next = news.poll(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (next == null) {
                return batch;
            }
            batch.add(next);
        }
        return batch;
    }

    private void tell(List<News> batch) throws IOException, InterruptedException {
        List<Entry> happened = new ArrayList<>();
        for (News each : batch) {
            switch (each) {
                case News.Happened(Entry entry) -> happened.add(entry);
                case News.Came(Crowds.Change change) ->
                    send("viewers", change.now().seenBy(officer.account()));
            }
        }
        if (!happened.isEmpty()) {
            happened(happened);
        }
    }

    private void happened(List<Entry> batch) throws IOException, InterruptedException {
        Map<RequestId, State> entered = new HashMap<>();
        List<RequestId> changed = new ArrayList<>();
        for (Entry entry : batch) {
            Arrivals.request(entry).ifPresent(id -> {
                changed.add(id);
                Arrivals.entered(entry).ifPresent(state -> entered.put(id, state));
            });
        }
        for (Entry entry : batch) {
            Optional<Map<String, Object>> ringing = Arrivals.call(entry, officer);
            if (ringing.isPresent()) {
                send("call", ringing.get());
            }
        }
        List<RequestId> newest =
                changed.reversed().stream().distinct().limit(LOOKED_AT).toList();
        Map<RequestId, CaseRow> rows = ask(() -> cases.rows(newest, officer));
        for (Entry entry : batch) {
            Optional<Map<String, Object>> said = Arrivals.said(entry, rows, officer);
            if (said.isPresent()) {
                send("notice", said.get());
            }
        }
        Map<Queue, Integer> now = ask(() -> cases.counts(officer));
        Map<Queue, Integer> before = counts;
        counts = now;
        if (!now.equals(before)) {
            send("counts", named(now));
        }
        boolean own = batch.stream()
                .allMatch(entry -> officer.account().equals(entry.author().account()));
        if (!own) {
            for (Map.Entry<Queue, Integer> each :
                    Arrivals.of(before, now, rows, entered).entrySet()) {
                send("rows", Map.of("queue", QueuePath.name(each.getKey()), "added", each.getValue()));
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
