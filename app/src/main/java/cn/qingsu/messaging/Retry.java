package cn.qingsu.messaging;

import java.time.Duration;

/** How long to wait before a message is tried again: four times as long each time, up to four hours. */
final class Retry {

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(4);

    /** How often a message is looked at that nobody carries. */
    static final Duration UNCONFIGURED = Duration.ofMinutes(15);

    private Retry() {}

    /** @param tries how many have failed, from 1 */
    static Duration after(int tries) {
        Duration pause = FIRST.multipliedBy(1L << Math.min(2 * (tries - 1), 10));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
