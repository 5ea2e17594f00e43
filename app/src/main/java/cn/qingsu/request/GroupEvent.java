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
     * What was answered to the request that leads is answered to this one too, with a call-back of its own.
     *
     * @param assignment the unit's share in this request, over as soon as it is begun; null where the hotline itself answered
     * @param handledBy who did a unit's work on the request that leads
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
            @JsonIgnore @Nullable String publicText)
            implements GroupEvent {}
}
