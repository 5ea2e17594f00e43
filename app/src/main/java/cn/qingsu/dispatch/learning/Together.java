package cn.qingsu.dispatch.learning;

import cn.qingsu.kernel.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Works at several things at a time. What comes out does not depend on how many threads there are. */
final class Together {

    private static final int TOLD_EVERY = 64;

    private final int threads;

    Together(int threads) {
        this.threads = threads;
    }

    /** The results in the order of the tasks. */
    <T> List<T> all(List<Callable<T>> tasks) throws InterruptedException {
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<T> results = new ArrayList<>();
            for (Future<T> each : workers.invokeAll(tasks)) {
                results.add(each.get());
            }
            return results;
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a part of the work failed", failed.getCause());
        }
    }

    /** Adds up the steps of several tasks to the progress of the whole; each task tells every step once. */
    static Progress shared(Progress whole, long total) {
        AtomicLong steps = new AtomicLong();
        return (_, _) -> {
            long done = steps.incrementAndGet();
            if (done % TOLD_EVERY == 0 || done == total) {
                whole.at(done, total);
            }
        };
    }
}
