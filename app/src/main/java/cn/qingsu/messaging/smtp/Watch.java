package cn.qingsu.messaging.smtp;

import cn.qingsu.messaging.Delivery;
import cn.qingsu.messaging.Reason;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Ends a conversation that takes too long as a whole, such as with a server that answers one letter at a time: each single
 * waiting is within its limit there. The conversation has a virtual thread, whose socket an interrupt closes.
 */
final class Watch {

    private Watch() {}

    static Delivery within(Duration longest, Callable<Delivery> conversation) {
        FutureTask<Delivery> task = new FutureTask<>(conversation);
        Thread thread = Thread.ofVirtual().name("smtp").start(task);
        try {
            return task.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            thread.interrupt();
            return Delivery.Failed.forNow(Reason.TIMEOUT);
        } catch (InterruptedException stopped) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            return Delivery.Failed.forNow(Reason.INTERRUPTED);
        } catch (ExecutionException fault) {
            return Delivery.Failed.forNow(Reason.SENDER_FAULT);
        }
    }
}
