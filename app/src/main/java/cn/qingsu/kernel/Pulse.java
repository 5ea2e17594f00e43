package cn.qingsu.kernel;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A virtual thread that does a piece of work again and again: at once while there is more, else after a pause. */
public final class Pulse implements AutoCloseable {

    private final Thread thread;
    private volatile boolean running = true;

    /**
     * Starts at once.
     *
     * @param pauseMillis how long to rest when there is nothing more to do
     * @param work answers whether there may be more to do at once; must not throw
     */
    public Pulse(String name, long pauseMillis, BooleanSupplier work) {
        thread = Thread.ofVirtual().name(name).start(() -> {
            while (running) {
                if (!work.getAsBoolean()) {
                    LockSupport.parkNanos(pauseMillis * 1_000_000);
                }
            }
        });
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
