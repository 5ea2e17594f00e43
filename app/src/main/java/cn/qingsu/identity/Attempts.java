package cn.qingsu.identity;

import cn.qingsu.kernel.CountedAddress;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Counts failed sign-ins per source address on this node. A whole office may share an address, so only failures count. */
@Component
class Attempts {

    private final Cache<CountedAddress, AtomicInteger> failures;
    private final int limit;

    Attempts(SignInRules rules, Clock clock) {
        this.limit = rules.addressFailures();
        this.failures = Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterWrite(rules.addressWindow())
                .ticker(() -> nanos(clock.instant()))
                .build();
    }

    private static long nanos(Instant now) {
        return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }

    boolean exhausted(String address) {
        AtomicInteger count = failures.getIfPresent(CountedAddress.of(address));
        return count != null && count.get() >= limit;
    }

    void failed(String address) {
        failures.get(CountedAddress.of(address), first -> new AtomicInteger()).incrementAndGet();
    }
}
