package cn.qingsu.bench.measure;

import cn.qingsu.bench.server.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Begins something at moments that are fixed beforehand, whether or not what was begun before has ended. */
public final class OpenLoop {

    /** @param perSecond evenly spread */
    public record Stage(double perSecond, Duration length) {

        long count() {
            return Math.round(perSecond * length.toNanos() / 1e9);
        }
    }

    /** What begins. It is called on a thread of its own. */
    public interface Arrival {

        /**
         * @param number from 0
         * @param intended by {@link System#nanoTime()}; from then on time counts, even if it begins late
         */
        void begin(int number, long intended);
    }

    private static final Duration LEAD = Duration.ofMillis(200);

    private OpenLoop() {}

    /**
     * Runs all stages, one after another, and waits until everything that began has ended.
     *
     * @return when the first stage began, by {@link System#nanoTime()}
     */
    public static long run(List<Stage> stages, Duration patience, Arrival arrival) {
        Phaser running = new Phaser(1);
        long began = System.nanoTime() + LEAD.toNanos();
        long at = began;
        int number = 0;
        for (Stage stage : stages) {
            for (long n = 0; n < stage.count(); n++) {
                long intended = at + (long) (n * 1e9 / stage.perSecond());
                int own = number++;
                Waiting.until(intended);
                running.register();
                Thread.ofVirtual().name("arrival-" + own).start(() -> {
                    try {
                        arrival.begin(own, intended);
                    } finally {
                        running.arriveAndDeregister();
                    }
                });
            }
            at += stage.length().toNanos();
            Waiting.until(at);
        }
        await(running, patience);
        return began;
    }

    private static void await(Phaser running, Duration patience) {
        try {
            running.awaitAdvanceInterruptibly(running.arrive(), patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new IllegalStateException(running.getUnarrivedParties() + " that began have not ended", late);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
