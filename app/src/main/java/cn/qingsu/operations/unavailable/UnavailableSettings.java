package cn.qingsu.operations.unavailable;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * After how long those whom nobody could serve are asked to come again, in whole seconds; spread, so that not all come at once.
 *
 * @param busySoonest,busyLatest while too many want something at once
 * @param awaySoonest,awayLatest while the database is being waited for
 */
@ConfigurationProperties("qingsu.come-again")
record UnavailableSettings(
        @DefaultValue("3s") Duration busySoonest,
        @DefaultValue("8s") Duration busyLatest,
        @DefaultValue("8s") Duration awaySoonest,
        @DefaultValue("15s") Duration awayLatest) {

    int seconds(Unavailable why) {
        return switch (why) {
            case BUSY -> between(busySoonest, busyLatest);
            case DATABASE_AWAY, IN_DOUBT -> between(awaySoonest, awayLatest);
        };
    }

    private static int between(Duration soonest, Duration latest) {
        int from = (int) Math.max(1, soonest.toSeconds());
        return ThreadLocalRandom.current().nextInt(from, (int) Math.max(from, latest.toSeconds()) + 1);
    }
}
