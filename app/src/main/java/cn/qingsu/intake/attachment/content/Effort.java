package cn.qingsu.intake.attachment.content;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How much work looking through one file may cost. A small file can be made so that it costs hours and gigabytes. */
final class Effort {

    private static final Duration MOST_TIME = Duration.ofSeconds(5);

    private final long mostUnpacked;
    private final LongSupplier nanos;
    private final long end;
    private long unpacked;

    /** @param nanos a clock that only runs forward */
    Effort(long mostUnpacked, LongSupplier nanos) {
        this.mostUnpacked = mostUnpacked;
        this.nanos = nanos;
        this.end = nanos.getAsLong() + MOST_TIME.toNanos();
    }

    static Effort upTo(long mostUnpacked) {
        return new Effort(mostUnpacked, System::nanoTime);
    }

    /** The file costs more than any honest one. */
    static final class Exceeded extends RuntimeException {

        private static final long serialVersionUID = 1;

        Exceeded() {
            super("costs too much to look through", null, false, false);
        }
    }

    /** @throws Exceeded if the time is up */
    void goOn() {
        if (nanos.getAsLong() - end > 0) {
            throw new Exceeded();
        }
    }

    /** @throws Exceeded if that was too much in all, or the time is up */
    void unpacked(long bytes) {
        unpacked += bytes;
        if (unpacked > mostUnpacked) {
            throw new Exceeded();
        }
        goOn();
    }
}
