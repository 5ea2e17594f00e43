package cn.qingsu.telephony;

import cn.qingsu.journal.Event;
import cn.qingsu.journal.Subject;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.EmergencyService;
import com.fasterxml.jackson.annotation.JsonProperty;

/** What happens in a call, as the journal tells it under the subject {@code call}. Numbers stay out. */
public sealed interface CallEvent extends Event {

    static Subject subject(CallId id) {
        return new Subject("call", id.value());
    }

    /** @param agent who takes it, who need not be who told of it */
    record CallStarted(AccountId agent, String seat, CallSource source, boolean withheld) implements CallEvent {}

    record CaseLinked(RequestId request, LinkKind kind) implements CallEvent {}

    record CallEnded(CallResult result) implements CallEvent {}

    /** @param reason why the number was shown, in the agent's words */
    record NumberShown(@JsonProperty("why") String reason) implements CallEvent {}

    /**
     * The record of a case was pushed to an emergency service, or could not be; under the subject {@code handover} of the case.
     *
     * @param outcome {@code DELIVERED}, {@code FAILED} or {@code NO_LINE}
     */
    record RecordPushed(RequestId request, EmergencyService service, String outcome) implements CallEvent {}
}
