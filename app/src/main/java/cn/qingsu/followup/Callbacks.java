package cn.qingsu.followup;

import cn.qingsu.identity.Officer;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.Slice;
import cn.qingsu.request.CaseState;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The call-back (回访) by a person, and the requester's own rating. What follows from an answer is decided by the dated
 * decision table (rules 5) and carried out by the request module, whose guard keeps whoever handled the case away.
 */
public interface Callbacks {

    /**
     * One page of the calls to make, the earliest next try first, cut to what the officer may call.
     *
     * @param after the cursor of the page before; null for the first
     */
    Slice<ToCall> queue(CallList list, Officer officer, @Nullable String after, int limit);

    /**
     * The open call-back of a request, with every try that was recorded, the newest too, unlike the lists, which follow a moment later;
     * empty if there is none. Shown to whoever may open the case.
     */
    Optional<CallbackTask> task(RequestId request);

    /**
     * Records what the requester said on the phone.
     *
     * @return refused as {@link cn.qingsu.request.ServiceRequests#perform} says, with {@code rated-already} where the
     *     requester was faster, or with {@code answers-missing}, {@code reasonable-missing}, {@code evidence-missing},
     *     {@code text-too-long}
     */
    Decision<CaseState> record(RequestId id, int expectedVersion, Officer officer, CallbackAnswers answers);

    /**
     * Records a try that nobody answered. The last try that the rules ask for closes the request as unreachable: never as
     * satisfied.
     *
     * @param note such as {@code 关机}; never personal data
     * @return refused as {@link cn.qingsu.request.ServiceRequests#perform} says, with {@code outside-callback-window}
     *     outside the parts of the day in which the hotline calls, or with {@code same-part-of-day} where the last try
     *     would leave too few parts of the day tried
     */
    Decision<MissedCall> notReached(RequestId id, int expectedVersion, Officer officer, @Nullable String note);

    /**
     * The requester's own rating, which stands in the place of the call and wins over a later one.
     *
     * @return refused with {@code unknown-request}, {@code not-ratable}, {@code answers-missing}, {@code text-too-long}
     */
    Decision<CaseState> rate(RequestId id, Rating rating);

    /** Every claim of a unit with the citizen's verdict on it, oldest first. */
    List<Verdict> verdicts(RequestId request);

    /** The first and the final satisfaction; empty while the requester has not judged. */
    Optional<Satisfactions> satisfactions(RequestId request);
}
