package cn.qingsu.operations.learning;

import java.util.Arrays;

/** How long each case took. */
public final class Durations {

    private static final double NANOS_PER_MILLI = 1e6;

    private long[] nanos = new long[1024];
    private int size;

    public void add(long nanoseconds) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, size * 2);
        }
        nanos[size++] = nanoseconds;
    }

    /** Milliseconds that so large a share of the cases did not exceed; 0 if there are none. */
    public double quantile(double share) {
        if (size == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        int at = (int) Math.ceil(share * size) - 1;
        return sorted[Math.clamp(at, 0, size - 1)] / NANOS_PER_MILLI;
    }
}
