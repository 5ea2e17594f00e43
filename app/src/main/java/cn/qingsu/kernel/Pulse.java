package cn.qingsu.kernel;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A virtual thread that does a piece of work again and again: at once while there is more, else after a pause. Work that
 * throws is tried again after ever longer pauses, up to half a minute. While the database is away it is tried every second and
 * nothing is logged, so that it goes on as soon as the database is back.
 */
public final class Pulse implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Pulse.class);
    private static final long LONGEST_PAUSE_MILLIS = 30_000;
    private static final long AWAY_PAUSE_MILLIS = 1_000;

    private final Thread thread;
    private volatile boolean running = true;

    /**
     * Starts at once.
     *
     * @param pauseMillis how long to rest when there is nothing more to do
     * @param work answers whether there may be more to do at once
     */
    public Pulse(String name, long pauseMillis, BooleanSupplier work) {
        thread = Thread.ofVirtual().name(name).start(() -> {
            int failures = 0;
            while (running) {
                boolean more = false;
                long pause = pauseMillis;
                try {
                    more = work.getAsBoolean();
                    failures = 0;
                } catch (RuntimeException fault) {
                    if (DatabaseAway.caused(fault)) {
                        pause = Math.max(pauseMillis, AWAY_PAUSE_MILLIS);
                    } else {
                        failures++;
                        pause = longer(pauseMillis, failures);
                        log.error("{} failed {} times in a row and will try again", name, failures, fault);
                    }
                }
                if (!more && running) {
                    LockSupport.parkNanos(pause * 1_000_000);
                }
            }
        });
    }

    private static long longer(long usual, int failures) {
        return Math.max(usual, Math.min(LONGEST_PAUSE_MILLIS, usual << Math.min(failures, 16)));
    }

    /** Ends the pause, if it rests just now. */
    public void wake() {
        LockSupport.unpark(thread);
    }

    @Override
    public void close() {
        running = false;
        LockSupport.unpark(thread);
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
