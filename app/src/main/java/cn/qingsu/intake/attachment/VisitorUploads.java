package cn.qingsu.intake.attachment;

import cn.qingsu.kernel.CountedAddress;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** How many files strangers have uploaded lately, by address. Counted on each node for itself; in memory only. */
@Component
class VisitorUploads {

    private static final int MOST_ADDRESSES = 100_000;

    private final Cache<CountedAddress, AtomicInteger> counts;

    VisitorUploads(Clock clock) {
        this.counts = Caffeine.newBuilder()
                .maximumSize(MOST_ADDRESSES)
                .expireAfterWrite(Duration.ofHours(1))
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /** Counts one more, and answers whether that is not too many. */
    boolean oneMore(String address, int most) {
        return counts.get(CountedAddress.of(address), unseen -> new AtomicInteger())
                        .incrementAndGet()
                <= most;
    }
}
