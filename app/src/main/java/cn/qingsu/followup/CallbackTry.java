package cn.qingsu.followup;

import cn.qingsu.kernel.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call that nobody answered.
 *
 * @param part which of the day's windows for calls it was, from 1
 * @param account who called
 */
public record CallbackTry(
        Instant at,
        int part,
        @Nullable AccountId account,
        @Nullable String note) {}
