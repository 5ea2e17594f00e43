package cn.qingsu.messaging;

import cn.qingsu.kernel.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a message at one moment.
 *
 * @param state in which it was afterwards
 * @param code the number that a server answered, such as 550
 * @param account the officer who did it; null for the system
 */
public record Attempt(
        int n,
        Instant at,
        MessageState state,
        @Nullable Reason reason,
        @Nullable Integer code,
        @Nullable MessageChannel channel,
        @Nullable AccountId account) {}
