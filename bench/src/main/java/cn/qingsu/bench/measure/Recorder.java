package cn.qingsu.bench.measure;

/** One worker's stopwatch: what ends within the window is recorded, the rest is warm-up. */
public final class Recorder {

    private final Window window;
    private final Times times = new Times();

    public Recorder(Window window) {
        this.window = window;
    }

    /** @param began by {@link System#nanoTime()} */
    public void good(String step, long began) {
        long now = System.nanoTime();
        if (window.holds(now)) {
            times.good(step, now - began);
        }
    }

    /** @param sample what the server or the connection said */
    public void failed(String step, String sample) {
        if (window.holds(System.nanoTime())) {
            times.failed(step, sample);
        }
    }

    Times times() {
        return times;
    }
}
