package cn.qingsu.api.open;

import cn.qingsu.kernel.CountedAddress;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** Keeps strangers from guessing whose phone belongs to which number: wrong pairs are counted by address and by number. */
@Component
class LookupLimits {

    /**
     * @param byAddress how many wrong pairs one network address may try
     * @param byNumber how many wrong phones may be tried for one number
     * @param within how long they are remembered
     */
    @ConfigurationProperties("qingsu.api.lookup")
    record Settings(
            @DefaultValue("20") int byAddress,
            @DefaultValue("5") int byNumber,
            @DefaultValue("15m") Duration within) {}

    private final Settings settings;
    private final Cache<String, AtomicInteger> wrong;

    LookupLimits(Settings settings, Clock clock) {
        this.settings = settings;
        this.wrong = Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterWrite(settings.within())
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    boolean mayTry(String address, String number) {
        return count(byAddress(address)) < settings.byAddress() && count(byNumber(number)) < settings.byNumber();
    }

    void wrong(String address, String number) {
        wrong.get(byAddress(address), first -> new AtomicInteger()).incrementAndGet();
        wrong.get(byNumber(number), first -> new AtomicInteger()).incrementAndGet();
    }

    private int count(String key) {
        AtomicInteger tries = wrong.getIfPresent(key);
        return tries == null ? 0 : tries.get();
    }

    private static String byAddress(String address) {
        return "address " + CountedAddress.of(address).text();
    }

    private static String byNumber(String number) {
        String plain = number.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return "number " + plain.substring(0, Math.min(40, plain.length()));
    }
}
