package cn.qingsu.request;

import cn.qingsu.identity.MaskedRequester;
import cn.qingsu.identity.Sight;
import cn.qingsu.kernel.RequestId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything of one case that an officer may see.
 *
 * @param version to be given with the next command
 * @param stageDue when the present state's owner must have acted
 * @param assignments oldest first
 * @param said replies, reports, questions and answers, oldest first
 * @param requester masked as the officer's sight allows
 * @param actions what this officer may do now, as far as state and role decide
 * @param merged the requests that were merged into this one, as far as the officer may see them
 * @param added what the requesters of those merged into it have said since, masked, oldest first
 * @param joined how many were merged into it, seen or not
 */
public record CaseFile(
        RequestId id,
        String number,
        int version,
        State state,
        Instant registeredAt,
        Matter matter,
        CitizenClock clock,
        @Nullable Instant stageDue,
        @Nullable Instant parkedUntil,
        boolean supervised,
        @Nullable RequestId mergedInto,
        @Nullable CallbackOutcome outcome,
        int round,
        int returns,
        int extensionDays,
        CaseRow.Card card,
        List<Assignment> assignments,
        List<Said> said,
        List<Asked> petitions,
        MaskedRequester requester,
        Sight sight,
        List<String> actions,
        List<CaseRef> merged,
        List<Said> added,
        int joined) {

    /** Another case, by name. */
    public record CaseRef(RequestId id, String number, String title, State state, int version, Instant registeredAt) {}
}
