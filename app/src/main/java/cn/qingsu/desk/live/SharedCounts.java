package cn.qingsu.desk.live;

import cn.qingsu.identity.Grant;
import cn.qingsu.identity.Officer;
import cn.qingsu.request.Cases;
import cn.qingsu.request.Queue;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What stands in the queues, counted once for all open pages of officers with the same grants: a piece of news concerns every open
 * page, and all of them ask at once.
 */
final class SharedCounts {

    /** A few of the database's connections; the others are for whoever waits for an answer. */
    private static final int ASKING = 3;

    private final Cases cases;
    private final Semaphore asking = new Semaphore(ASKING);
    private final Cache<Set<Grant>, Kind> kinds = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterAccess(Duration.ofMinutes(30))
            .build();

    SharedCounts(Cases cases) {
        this.cases = cases;
    }

    /** Officers with the same grants. */
    private static final class Kind {

        private final ReentrantLock lock = new ReentrantLock();
        private Map<Queue, Integer> counts = Map.of();
        private long began;
        private boolean counted;
    }

    /**
     * The counts as they were then or later.
     *
     * @param moment by {@link System#nanoTime()}
     */
    Map<Queue, Integer> since(long moment, Officer officer) throws InterruptedException {
        Kind kind = kinds.get(officer.grants(), grants -> new Kind());
        kind.lock.lockInterruptibly();
        try {
            if (!kind.counted || kind.began - moment < 0) {
                asking.acquire();
                try {
                    long now = System.nanoTime();
                    kind.counts = cases.counts(officer);
                    kind.began = now;
                    kind.counted = true;
                } finally {
                    asking.release();
                }
            }
            return kind.counts;
        } finally {
            kind.lock.unlock();
        }
    }
}
