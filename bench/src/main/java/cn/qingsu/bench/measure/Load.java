package cn.qingsu.bench.measure;

import cn.qingsu.bench.server.Effort;
import java.time.Duration;

/**
 * What a load did within its window.
 *
 * @param workers how many worked at once
 * @param window how long was measured
 * @param effort who used the processor meanwhile
 */
public record Load(int workers, Duration window, Times times, Effort effort) {

    /** How often a step was done in a second. */
    public double perSecond(String step) {
        return times.figures(step).count() / (window.toNanos() / 1e9);
    }
}
