package cn.qingsu.bench.spike;

import java.time.Duration;

/**
 * A client's.
 *
 * @param again how often a call that is shed is tried again
 * @param longest who is told to come again later than this goes away
 */
public record Patience(int again, Duration longest) {

    /** Of whoever waits as long as he is told. */
    public static Patience withoutEnd(int again) {
        return new Patience(again, Duration.ofDays(1));
    }
}
