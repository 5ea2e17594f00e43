package cn.qingsu.journal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a follower stands.
 *
 * @param waiting entries that it has not yet projected, counted up to 100,000
 * @param lag age of the oldest of them; zero when it has caught up
 * @param fault what stopped it, null while it runs
 */
public record FollowerState(
        String name, long waiting, Duration lag, @Nullable String fault) {}
