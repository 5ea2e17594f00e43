package cn.qingsu.desk.live;

import cn.qingsu.journal.Entry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gathers entries that come shortly after each other. */
final class Gathering implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Gathering.class);

    /** Entries that come within this time are told as one. */
    private static final Duration GATHERED = Duration.ofMillis(200);

    private static final int MOST = 2_000;

    private final BlockingQueue<Entry> waiting = new ArrayBlockingQueue<>(MOST);
    private final Consumer<List<Entry>> told;
    private final Thread thread;

    /** @param told is called on a thread of its own, with one batch after the other */
    Gathering(Consumer<List<Entry>> told) {
        this.told = told;
        this.thread = Thread.ofVirtual().name("live-gathering").start(this::run);
    }

    /** What does not fit is left out: the counts, which are read anew, tell of it all the same. */
    void hear(Entry entry) {
        waiting.offer(entry);
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                tell(gathered(waiting.take()));
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(List<Entry> batch) {
        try {
            told.accept(batch);
        } catch (RuntimeException fault) {
            log.warn("live news failed: {}", fault.getClass().getSimpleName());
        }
    }

    private List<Entry> gathered(Entry first) throws InterruptedException {
        List<Entry> batch = new ArrayList<>(List.of(first));
        long end = System.nanoTime() + GATHERED.toNanos();
        while (batch.size() < MOST) {
            Entry next = waiting.poll(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (next == null) {
                return batch;
            }
            batch.add(next);
        }
        return batch;
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
