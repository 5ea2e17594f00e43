package cn.qingsu.operations.unavailable;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * When those who were turned away come again: each second has room for so many, and is given to nobody else once it is full. What was
 * put off then comes at a pace that can be worked off beside what comes anyway, instead of all together as a second flood. Reads no
 * clock: every call says when it happens.
 */
final class Appointments {

    private final long soonest;
    private final long latest;
    private long second;
    private int given;

    /** @param latest from which on more are given to a second than it has room for, since nobody waits for ever */
    Appointments(Duration soonest, Duration latest) {
        this.soonest = Math.max(1, soonest.toSeconds());
        this.latest = Math.max(this.soonest, latest.toSeconds());
    }

    /**
     * @param now in seconds, of a clock that only goes forward
     * @param room in each second
     * @return in how many seconds to come again
     */
    synchronized int next(long now, int room) {
        if (second < now + soonest) {
            second = now + soonest;
            given = 0;
        } else if (given >= room) {
            second++;
            given = 0;
        }
        if (second > now + latest) {
            second = now + latest;
            return (int) ThreadLocalRandom.current().nextLong(soonest + (latest - soonest) / 2, latest + 1);
        }
        given++;
        return (int) (second - now);
    }
}
