package cn.qingsu.bench.seed;

import cn.qingsu.kernel.Progress;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Says every ten seconds how far the work has come, and how fast it has been since the last time. */
final class Rate implements Progress {

    private static final Duration EVERY = Duration.ofSeconds(10);

    private final PrintStream to;
    private final Clock clock;
    private Instant said;
    private long before;
    private Instant done = Instant.MAX;

    Rate(PrintStream to, Clock clock) {
        this.to = to;
        this.clock = clock;
        this.said = clock.instant();
    }

    /** When all of it was done; {@link Instant#MAX} before. */
    synchronized Instant done() {
        return done;
    }

    @Override
    public synchronized void at(long done, long total) {
        if (done == total) {
            this.done = clock.instant();
        }
        Duration since = Duration.between(said, clock.instant());
        if (since.compareTo(EVERY) >= 0 || done == total) {
            to.printf(
                    Locale.ROOT,
                    "%,d of %,d, %,.0f/s%n",
                    done,
                    total,
                    (done - before) * 1000.0 / Math.max(1, since.toMillis()));
            said = clock.instant();
            before = done;
        }
    }
}
