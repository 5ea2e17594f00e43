package cn.qingsu.kernel;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A virtual thread that does a piece of work again and again: at once while there is more, else after a pause. Work that
 * throws is tried again after ever longer pauses, up to half a minute: a database that is away for an hour stops nothing for
 * good, and floods no log.
 */
public final class Pulse implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Pulse.class);
    private static final long LONGEST_PAUSE_MILLIS = 30_000;

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
                try {
                    more = work.getAsBoolean();
                    failures = 0;
                } catch (RuntimeException fault) {
                    failures++;
                    log.error("{} failed {} times in a row and will try again", name, failures, fault);
                }
                if (!more && running) {
                    LockSupport.parkNanos(pause(pauseMillis, failures) * 1_000_000);
                }
            }
        });
    }

    private static long pause(long usual, int failures) {
        return failures == 0 ? usual : Math.max(usual, Math.min(LONGEST_PAUSE_MILLIS, usual << Math.min(failures, 16)));
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
