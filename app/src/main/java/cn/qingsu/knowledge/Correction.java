package cn.qingsu.knowledge;

import cn.qingsu.kernel.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an officer found wrong in an article: a task until it is taken up or turned down.
 *
 * @param article the version that was read
 * @param accepted null while it is open
 * @param answer what whoever settled it says; empty while it is open
 */
public record Correction(
        long id,
        Citation article,
        String text,
        Instant reportedAt,
        AccountId reportedBy,
        @Nullable Boolean accepted,
        @Nullable Instant settledAt,
        @Nullable AccountId settledBy,
        String answer) {}
