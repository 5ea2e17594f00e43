package cn.qingsu.bench.spike;

import cn.qingsu.bench.witness.Findings;
import java.util.List;

/**
 * What came of a pattern.
 *
 * @param stages in order
 * @param accepted requests whose registration was acknowledged
 * @param errors samples
 * @param findings whether what was acknowledged is there
 */
public record SpikeResult(List<StageFigures> stages, long accepted, List<String> errors, Findings findings) {

    public static final double MOST_ERRORS = 0.001;
    public static final int LONGEST_RECOVERY = 10;

    /** Calls that ended neither in success nor in a clean refusal, of all. */
    public double errorRate() {
        long calls = stages.stream().mapToLong(StageFigures::calls).sum();
        return calls == 0
                ? 1
                : (double) stages.stream().mapToLong(StageFigures::errors).sum() / calls;
    }

    /** Seconds, the longest after any peak; -1 if the product did not recover after one of them although there was time. */
    public int recoverySeconds() {
        boolean never =
                stages.stream().anyMatch(each -> !each.recoveredWithin(LONGEST_RECOVERY) && each.recoverySeconds() < 0);
        return never
                ? -1
                : stages.stream().mapToInt(StageFigures::recoverySeconds).max().orElse(-1);
    }

    public boolean holds() {
        return errorRate() < MOST_ERRORS
                && stages.stream().allMatch(each -> each.recoveredWithin(LONGEST_RECOVERY))
                && findings.clean();
    }
}
