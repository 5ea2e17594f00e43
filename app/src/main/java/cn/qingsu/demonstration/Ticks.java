package cn.qingsu.demonstration;

import java.time.Duration;
import java.util.function.Supplier;

/** How long after its moment an alarm fires: the alarm clock ticks every second. The same for the same life. */
final class Ticks implements Supplier<Duration> {

    private final long seed;
    private Dice dice;

    Ticks(long seed) {
        this.seed = seed;
        this.dice = new Dice(seed, 0);
    }

    /** Begins with the {@code n}-th life. */
    void begin(long n) {
        dice = new Dice(seed, -1 - n);
    }

    @Override
    public Duration get() {
        return dice.seconds(0.02, 1);
    }
}
