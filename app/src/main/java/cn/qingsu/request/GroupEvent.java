package cn.qingsu.request;

import cn.qingsu.city.UnitCode;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.AssignmentId;
import cn.qingsu.kernel.RequestId;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to a request since others are about the same matter. */
public sealed interface GroupEvent extends RequestEvent {

    /** What it follows now follows another itself, or has left the group. */
    record FollowedOn(RequestId before, RequestId into) implements GroupEvent {}

    /**
     * Leads its group from now on, and takes over how far the request that led has come.
     *
     * @param assignments those that are open, under new ids
     * @param handledBy who did a unit's work before
     * @param supervised whether a supervisor watches it, from now on this one
     */
    record TookLead(
            State from,
            State to,
            RequestId before,
            List<Carried> assignments,
            @Nullable Instant stageDue,
            boolean everDispatched,
            int returns,
            int extensions,
            int extensionDays,
            List<AccountId> handledBy,
            boolean supervised,
            String reason)
            implements GroupEvent {}

    /** An open assignment as it is handed from one request of a group to another, with its clock. */
    record Carried(
            AssignmentId assignment,
            @Nullable AssignmentId parent,
            AssignmentRole role,
            UnitCode unit,
            int round,
            boolean binding,
            Instant givenAt,
            Instant acknowledgeBy,
            @Nullable Instant acknowledgedAt,
            boolean automatic,
            @Nullable Instant contactBy,
            Deadline due) {}

    /**
     * What was answered to the request that leads is answered to this one too, with a call-back of its own; where it was found
     * beyond remit, so is this one, with a term of its own for an objection.
     *
     * @param assignment the unit's share in this request, over as soon as it is begun; null where the hotline itself answered
     * @param callbackBy when the state that it enters must be left
     * @param handledBy who did a unit's work on the request that leads
     * @param judgedBy who found it beyond remit; null if nobody did
     */
    record RepliedWithMaster(
            State from,
            State to,
            RequestId master,
            @Nullable AssignmentId assignment,
            @Nullable UnitCode unit,
            long reply,
            @Nullable Claim claim,
            boolean callback,
            Instant callbackBy,
            List<AccountId> handledBy,
            @Nullable AccountId judgedBy,
            @JsonIgnore @Nullable String publicText)
            implements GroupEvent {

        /** What kind of text it gives to the requester. */
        SaidKind said() {
            return to == State.NOT_ACCEPTED ? SaidKind.WORDING : unit == null ? SaidKind.ANSWER : SaidKind.REPLY;
        }
    }
}
