package cn.qingsu.bench.measure;

import java.time.Duration;

/** The time that counts, between two moments of {@link System#nanoTime()}. */
public record Window(long from, long to) {

    /** A window that opens after a warm-up that begins now. */
    public static Window after(Duration warmup, Duration length) {
        long from = System.nanoTime() + warmup.toNanos();
        return new Window(from, from + length.toNanos());
    }

    boolean holds(long moment) {
        return moment >= from && moment <= to;
    }

    public boolean over() {
        return System.nanoTime() > to;
    }
}
