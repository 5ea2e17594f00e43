package cn.qingsu.operations.unavailable;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * After how long those whom nobody could serve are asked to come again, in whole seconds.
 *
 * @param busySoonest,busyLatest while too many want something at once
 * @param busyPace how many of them are asked to come in the same second, as a part of how many are served in one; each has further things
 *     to do once he is let in
 * @param awaySoonest,awayLatest while the database is being waited for; spread, so that not all come at once
 */
@ConfigurationProperties("qingsu.come-again")
record UnavailableSettings(
        @DefaultValue("3s") Duration busySoonest,
        @DefaultValue("180s") Duration busyLatest,
        @DefaultValue("0.03") double busyPace,
        @DefaultValue("8s") Duration awaySoonest,
        @DefaultValue("15s") Duration awayLatest) {

    /** When to come again if the database is away. */
    int away() {
        int from = (int) Math.max(1, awaySoonest.toSeconds());
        return ThreadLocalRandom.current().nextInt(from, (int) Math.max(from, awayLatest.toSeconds()) + 1);
    }

    /** @param served in a second, at present */
    int busyRoom(long served) {
        return (int) Math.max(1, Math.round(served * busyPace));
    }
}
