package cn.qingsu.bench.crash;

import java.util.List;

/**
 * What a round was and did.
 *
 * @param struckAfter milliseconds from the load's beginning
 * @param lives that were led, all to their end
 * @param failures calls that failed
 * @param samples how they failed, each way once
 * @param restarted whether the product had to be started again
 * @param startMillis from that start to the first page; 0 if it was not started again
 * @param awayMillis from the blow to the first call that succeeded
 * @param alarms that were due meanwhile
 * @param verified whether {@code journal verify} found every chain whole
 */
public record RoundResult(
        int round,
        String killed,
        long struckAfter,
        int lives,
        int failures,
        List<String> samples,
        boolean restarted,
        long startMillis,
        long awayMillis,
        int alarms,
        boolean verified) {

    public RoundResult {
        samples = List.copyOf(samples);
    }
}
