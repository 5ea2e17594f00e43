package cn.qingsu.portal;

import cn.qingsu.kernel.CountedAddress;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * Keeps strangers from guessing which phone belongs to which number: wrong tries are counted by visitor and by number.
 * Counted on each node for itself; in memory only.
 */
@Component
class GuessLimits {

    private final Cache<String, AtomicInteger> wrong;
    private final PortalSettings settings;

    GuessLimits(PortalSettings settings, Clock clock) {
        this.settings = settings;
        this.wrong = Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterWrite(settings.wrongTriesWithin())
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    boolean mayTry(String visitor, String number) {
        return count(byVisitor(visitor)) < settings.wrongTries()
                && count(byNumber(number)) < settings.wrongTriesOfNumber();
    }

    void wrong(String visitor, String number) {
        raise(byVisitor(visitor));
        raise(byNumber(number));
    }

    private int count(String key) {
        AtomicInteger tries = wrong.getIfPresent(key);
        return tries == null ? 0 : tries.get();
    }

    private void raise(String key) {
        wrong.get(key, unseen -> new AtomicInteger()).incrementAndGet();
    }

    private static String byVisitor(String visitor) {
        return "visitor " + CountedAddress.of(visitor).text();
    }

    private static String byNumber(String number) {
        String plain = number.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return "number " + plain.substring(0, Math.min(40, plain.length()));
    }
}
