package cn.qingsu.followup;

import cn.qingsu.city.UnitCode;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.Claim;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call that is to be made.
 *
 * @param round the round of handling that is to be judged, from 1
 * @param unit whose reply was approved
 * @param claim what that unit says: to be shown beside the verdict, never as its default
 * @param startBy when the first try must have been made
 * @param dueAt when the call-back must be over
 * @param tries those that nobody answered, oldest first
 * @param triesAllowed after so many, in enough parts of the day, the request closes as unreachable
 * @param nextAt the next part of the day to try in
 */
public record CallbackTask(
        RequestId request,
        int round,
        UnitCode unit,
        @Nullable Claim claim,
        Instant openedAt,
        Instant startBy,
        Instant dueAt,
        List<CallbackTry> tries,
        int triesAllowed,
        Instant nextAt) {

    public CallbackTask {
        tries = List.copyOf(tries);
    }
}
