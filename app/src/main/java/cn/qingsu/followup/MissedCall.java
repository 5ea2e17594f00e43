package cn.qingsu.followup;

import cn.qingsu.request.CaseState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of a try that nobody answered.
 *
 * @param tries made so far in this round
 * @param nextAt when to try again; null if this was the last and the request is closed as unreachable
 */
public record MissedCall(
        CaseState state,
        int tries,
        int triesAllowed,
        @Nullable Instant nextAt) {}
