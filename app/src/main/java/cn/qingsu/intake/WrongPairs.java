package cn.qingsu.intake;

import cn.qingsu.kernel.CountedAddress;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keeps strangers from guessing whose phone belongs to which number: wrong pairs are counted by network address and by number.
 * Each face that is asked has one with limits of its own; counted on each node for itself, in memory only.
 */
public abstract class WrongPairs {

    private final int mostByAddress;
    private final int mostByNumber;
    private final Cache<String, AtomicInteger> wrong;

    /**
     * @param mostByAddress how many wrong pairs one network address may try
     * @param mostByNumber how many wrong phones may be tried for one number
     * @param within how long they are remembered
     */
    protected WrongPairs(int mostByAddress, int mostByNumber, Duration within, Clock clock) {
        this.mostByAddress = mostByAddress;
        this.mostByNumber = mostByNumber;
        this.wrong = Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterWrite(within)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    public boolean mayTry(String address, String number) {
        return count(byAddress(address)) < mostByAddress && count(byNumber(number)) < mostByNumber;
    }

    public void wrong(String address, String number) {
        raise(byAddress(address));
        raise(byNumber(number));
    }

    private int count(String key) {
        AtomicInteger tries = wrong.getIfPresent(key);
        return tries == null ? 0 : tries.get();
    }

    private void raise(String key) {
        wrong.get(key, unseen -> new AtomicInteger()).incrementAndGet();
    }

    private static String byAddress(String address) {
        return "address " + CountedAddress.of(address).text();
    }

    private static String byNumber(String number) {
        String plain = number.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return "number " + plain.substring(0, Math.min(40, plain.length()));
    }
}
