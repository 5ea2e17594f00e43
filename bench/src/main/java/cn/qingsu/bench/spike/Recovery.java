package cn.qingsu.bench.spike;

import cn.qingsu.bench.spike.Attempt.How;
import java.util.List;

/**
 * How long it took after a peak until all was well: the first second from which, for three seconds, 95 of 100 calls are as fast as the bar and
 * none is turned away or fails.
 *
 * @param seconds after the peak's end; -1 if it never was so before the next peak
 * @param watched how many seconds there were to look at; 0 after a stage that was no peak
 */
record Recovery(int seconds, int watched) {

    static final Recovery NO_PEAK = new Recovery(-1, 0);

    static final double BAR_MILLIS = 60;
    private static final int WINDOW = 3;
    private static final long SECOND = 1_000_000_000L;

    /** @param end of the peak
     * @param until when the next peak begins, or everything has ended */
    static Recovery after(long end, long until, List<Attempt> attempts) {
        int watched = (int) Math.max(0, (until - end) / SECOND - WINDOW + 1);
        for (int second = 0; second < watched; second++) {
            long from = end + second * SECOND;
            List<Attempt> window = attempts.stream()
                    .filter(each -> each.intended() >= from && each.intended() < from + WINDOW * SECOND)
                    .toList();
            if (isWell(window)) {
                return new Recovery(second, watched);
            }
        }
        return new Recovery(-1, watched);
    }

    private static boolean isWell(List<Attempt> window) {
        double[] done = window.stream().mapToDouble(Attempt::millis).sorted().toArray();
        return !window.isEmpty()
                && window.stream().allMatch(each -> each.how() == How.DONE)
                && StageFigures.percentile(done, 95) <= BAR_MILLIS;
    }
}
