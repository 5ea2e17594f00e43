package cn.qingsu.operations.gate;

import java.util.concurrent.TimeUnit;

/** How many things were done in each of the last whole seconds. */
final class Pace {

    private static final int SECONDS = 4;

    /** One more than are looked at: the running second is not whole. */
    private final long[] counts = new long[SECONDS + 1];

    private long newest;

    synchronized void one(long nanos) {
        advance(nanos);
        counts[place(newest)]++;
    }

    /** On the average of the last four seconds. */
    synchronized long perSecond(long nanos) {
        advance(nanos);
        long sum = 0;
        for (int back = 1; back <= SECONDS; back++) {
            sum += counts[place(newest - back)];
        }
        return sum / SECONDS;
    }

    private void advance(long nanos) {
        long second = TimeUnit.NANOSECONDS.toSeconds(nanos);
        for (long fresh = Math.max(newest + 1, second - SECONDS); fresh <= second; fresh++) {
            counts[place(fresh)] = 0;
        }
        newest = Math.max(newest, second);
    }

    private static int place(long second) {
        return (int) Math.floorMod(second, (long) SECONDS + 1);
    }
}
