package cn.qingsu.demonstration;

import cn.qingsu.city.AreaCode;
import java.time.Instant;
import java.util.Set;

/**
 * Which past is wanted.
 *
 * @param requests how many, about evenly spread but for weekdays, holidays and hours
 * @param days over how many days, the last of which is that of {@code until}
 * @param until where the past ends; what is open then stays open
 * @param seed the same seed makes the same past of the same city, but for ids, numbers, keys and hashes
 * @param spotlight areas from which more comes than elsewhere, so that their units have something to do; may be empty
 * @param lively whether what is rare happens more often and the last days were busy, so that every list shows something
 */
public record HistoryOrder(int requests, int days, Instant until, long seed, Set<AreaCode> spotlight, boolean lively) {

    /** What Qingdao writes on a day, about. */
    private static final int DAILY = 14_300;

    public HistoryOrder {
        spotlight = Set.copyOf(spotlight);
        if (requests < 0 || days < 1) {
            throw new IllegalArgumentException("a past has some days");
        }
    }

    /** As many days as Qingdao needs for {@code requests}. */
    public static HistoryOrder ofCity(int requests, Instant until, long seed) {
        return new HistoryOrder(requests, Math.max(1, Math.ceilDiv(requests, DAILY)), until, seed, Set.of(), false);
    }

    /** A small past of two months in which something of everything can be found. */
    public static HistoryOrder ofDemonstration(int requests, Instant until, Set<AreaCode> spotlight) {
        return new HistoryOrder(requests, 60, until, 12_345, spotlight, true);
    }
}
