package cn.qingsu.bench.spike;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** All that happened; for several threads. */
public final class SpikeLog {

    /**
     * A life that was begun.
     *
     * @param intended when it was to begin
     * @param ended when it ended, one way or the other
     * @param end how
     */
    record Led(long intended, long ended, End end) {

        double millis() {
            return (ended - intended) / 1e6;
        }
    }

    enum End {
        COMPLETED,
        /** It was told to come again so often that it went. */
        TURNED_AWAY,
        FAILED
    }

    private final Queue<Attempt> attempts = new ConcurrentLinkedQueue<>();
    private final Queue<Led> lives = new ConcurrentLinkedQueue<>();

    void add(Attempt attempt) {
        attempts.add(attempt);
    }

    void add(Led life) {
        lives.add(life);
    }

    List<Attempt> attempts() {
        return List.copyOf(attempts);
    }

    List<Led> lives() {
        return List.copyOf(lives);
    }
}
