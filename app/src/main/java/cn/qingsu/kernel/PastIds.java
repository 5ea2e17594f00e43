package cn.qingsu.kernel;

import com.github.f4b6a3.tsid.Tsid;
import java.time.Instant;

/**
 * Ids of moments that have passed. They come in strands: one for each thing whose history is told, such as a request, whose
 * moments only go forward. Two strands share a number only after {@value #STRANDS} others, so that the ids of things that
 * happened within the same millisecond differ. Not for several threads.
 */
public final class PastIds {

    private static final int STRANDS = 16_384;
    private static final int COUNTS = 256;

    /** Milliseconds stand above the strand and the count. */
    private static final int BELOW = STRANDS * COUNTS;

    /** What one moment needs at most; a count that would run over within it begins anew with the moment. */
    private static final int MOST_AT_ONCE = 64;

    private long milli;
    private long strand;
    private int count;

    /** Begins the {@code n}-th strand at {@code moment}. */
    public void strand(long n, Instant moment) {
        strand = Math.floorMod(n, STRANDS);
        count = (int) (Math.floorDiv(n, STRANDS) * 37 % (COUNTS - MOST_AT_ONCE));
        milli = since2020(moment);
    }

    /** Goes on to {@code moment}; never back. */
    public void at(Instant moment) {
        long then = since2020(moment);
        if (then > milli) {
            milli = then;
            count = count > COUNTS - MOST_AT_ONCE ? 0 : count;
        }
    }

    long next() {
        if (count == COUNTS) {
            milli++;
            count = 0;
        }
        return milli * BELOW + strand * COUNTS + count++;
    }

    private static long since2020(Instant moment) {
        return moment.toEpochMilli() - Tsid.TSID_EPOCH;
    }
}
