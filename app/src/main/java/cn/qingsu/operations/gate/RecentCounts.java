package cn.qingsu.operations.gate;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.LongAdder;

/** How many were let in and turned away in each of the last minutes. */
final class RecentCounts {

    /** How far back it counts, the running minute included. */
    static final int MINUTES = 10;

    private static final long NANOS_OF_MINUTE = 60_000_000_000L;

    private final AtomicReferenceArray<Minute> minutes = new AtomicReferenceArray<>(MINUTES);

    private static final class Minute {

        private final long number;
        private final LongAdder[] admitted = adders();
        private final LongAdder[] refused = adders();

        Minute(long number) {
            this.number = number;
        }

        private static LongAdder[] adders() {
            LongAdder[] adders = new LongAdder[Lane.values().length];
            for (int lane = 0; lane < adders.length; lane++) {
                adders[lane] = new LongAdder();
            }
            return adders;
        }
    }

    void admitted(Lane lane, long now) {
        minute(now).admitted[lane.ordinal()].increment();
    }

    void refused(Lane lane, long now) {
        minute(now).refused[lane.ordinal()].increment();
    }

    long admitted(long now) {
        long sum = 0;
        for (Lane lane : Lane.values()) {
            sum += sum(lane, now, true);
        }
        return sum;
    }

    /** Lanes of which none was turned away are left out. */
    Map<Lane, Long> refused(long now) {
        Map<Lane, Long> refused = new EnumMap<>(Lane.class);
        for (Lane lane : Lane.values()) {
            long count = sum(lane, now, false);
            if (count > 0) {
                refused.put(lane, count);
            }
        }
        return refused;
    }

    private long sum(Lane lane, long now, boolean admitted) {
        long newest = Math.floorDiv(now, NANOS_OF_MINUTE);
        long sum = 0;
        for (int at = 0; at < MINUTES; at++) {
            Minute minute = minutes.get(at);
            if (minute != null && newest - minute.number < MINUTES) {
                sum += (admitted ? minute.admitted : minute.refused)[lane.ordinal()].sum();
            }
        }
        return sum;
    }

    private Minute minute(long now) {
        long number = Math.floorDiv(now, NANOS_OF_MINUTE);
        int at = (int) Math.floorMod(number, (long) MINUTES);
        Minute known = minutes.get(at);
        if (known != null && known.number == number) {
            return known;
        }
        Minute fresh = new Minute(number);
        Minute found = minutes.compareAndExchange(at, known, fresh);
        return found == known ? fresh : found;
    }
}
