package cn.qingsu.bench.measure;

import cn.qingsu.bench.server.Waiting;
import java.time.Duration;

/** Does a round at its time, not as soon as it can: a load that does not grow where the server is fast. */
public final class Paced implements Round {

    private final Round round;
    private final long every;
    private long next;

    /** @param every between the beginnings of two rounds; a round that takes longer is followed at once by the next */
    public Paced(Round round, Duration every) {
        this.round = round;
        this.every = every.toNanos();
        this.next = System.nanoTime();
    }

    @Override
    public boolean go() {
        Waiting.until(next);
        next = Math.max(next + every, System.nanoTime());
        return round.go();
    }

    @Override
    public void close() {
        round.close();
    }
}
