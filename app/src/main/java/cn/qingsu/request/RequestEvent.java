package cn.qingsu.request;

import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.ChannelCode;
import cn.qingsu.city.SituationCode;
import cn.qingsu.city.SlaCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.journal.Event;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.AssignmentId;
import cn.qingsu.kernel.RequestId;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happens in a request's life. The aggregate changes by these events only. Texts of citizens, replies and
 * addresses ride along in memory ({@link JsonIgnore}) to their own rows, so that no personal word enters the journal.
 */
public sealed interface RequestEvent extends Event
        permits ClockEvent,
                GroupEvent,
                RequesterEvent,
                RequestEvent.Step,
                RequestEvent.DraftSaved,
                RequestEvent.RequestRegistered,
                RequestEvent.Classified,
                RequestEvent.Assigned,
                RequestEvent.AssignmentClosed,
                RequestEvent.Acknowledged,
                RequestEvent.RequesterContacted,
                RequestEvent.Reported,
                RequestEvent.ProgressNoted,
                RequestEvent.CallbackTried,
                RequestEvent.FalseContactMarked,
                RequestEvent.Explained,
                RequestEvent.ExclusionJudged,
                RequestEvent.Supervised,
                RequestEvent.SupervisionEnded {

    /** An event that enters {@link #to()}, leaving {@link #from()}. */
    sealed interface Step extends RequestEvent {
        @Override
        State from();

        @Override
        State to();
    }

    record DraftSaved(String number, ChannelCode channel, Instant lapsesAt) implements RequestEvent {
        @Override
        public State to() {
            return State.DRAFT;
        }
    }

    /** @param textDigest SHA-256 of the citizen's text, so that a change of it shows */
    record RequestRegistered(
            String number,
            ChannelCode channel,
            @Nullable String sourceNumber,
            RequestType requestType,
            Urgency urgency,
            PrivacyLevel privacy,
            @Nullable CategoryCode category,
            @JsonIgnoreProperties("address") @Nullable Place place,
            boolean callbackWanted,
            @Nullable UnitCode complainedAbout,
            String textDigest,
            Instant acceptBy,
            Deadline due)
            implements RequestEvent {
        @Override
        public State to() {
            return State.REGISTERED;
        }
    }

    record DraftCompleted(State from, State to, Instant acceptBy, Deadline due) implements Step {}

    record Classified(
            RequestType requestType,
            Urgency urgency,
            boolean complex,
            PrivacyLevel privacy,
            @Nullable CategoryCode category,
            @JsonIgnoreProperties("address") Place place,
            @Nullable UnitCode complainedAbout,
            @Nullable Instant stageDue,
            Deadline due)
            implements RequestEvent {}

    record RequestAccepted(State from, State to, Instant dispatchBy) implements Step {}

    record SupplementAsked(
            State from,
            State to,
            long supplement,
            Instant lapsesAt,
            @JsonIgnore @Nullable String question) implements Step {}

    record SupplementLapsed(State from, State to, Instant archiveAt) implements Step {}

    record DirectlyAnswered(
            State from,
            State to,
            long reply,
            @Nullable String citation,
            Instant closesAt,
            @JsonIgnore @Nullable String text)
            implements Step {}

    record NotAccepted(
            State from,
            State to,
            SituationCode situation,
            AccountId by,
            long reply,
            Instant confirmedAt,
            @JsonIgnore @Nullable String wording)
            implements Step {}

    record NotAcceptedConfirmed(State from, State to, Instant archiveAt) implements Step {}

    record TransferredToEmergency(
            State from,
            State to,
            EmergencyService service,
            Instant receiptBy,
            @Nullable String reason) implements Step {}

    record TransferConfirmed(
            State from,
            State to,
            Instant archiveAt,
            @Nullable String reason) implements Step {}

    record TransferBounced(State from, State to, Instant acceptBy, String reason) implements Step {}

    record Voided(State from, State to, String reason) implements Step {}

    record MergedInto(
            State from,
            State to,
            RequestId into,
            Instant checkBy,
            @Nullable String reason) implements Step {}

    record Unmerged(State from, State to, Instant dispatchBy, String reason) implements Step {}

    // Assignments

    record Assigned(
            AssignmentId assignment,
            @Nullable AssignmentId parent,
            AssignmentRole assignmentRole,
            UnitCode unit,
            int round,
            boolean binding,
            Instant acknowledgeBy,
            Deadline due,
            @Nullable String reason)
            implements RequestEvent {}

    record AssignmentClosed(AssignmentId assignment, UnitCode unit, Assignment.Ending how) implements RequestEvent {}

    /**
     * @param sla of the clause by which it is dispatched; null for the category's own
     * @param due for the requester, where the clause's limit moves it; null where it stays
     */
    record RequestDispatched(
            State from,
            State to,
            UnitCode unit,
            @Nullable List<UnitCode> coHandlers,
            boolean first,
            @Nullable SlaCode sla,
            @Nullable Deadline due)
            implements Step {}

    record Acknowledged(AssignmentId assignment, UnitCode unit, boolean automatic, Instant contactBy)
            implements RequestEvent {}

    record HandlingBegun(State from, State to) implements Step {}

    record RequesterContacted(AssignmentId assignment, UnitCode unit, boolean reached, String reason)
            implements RequestEvent {}

    record Reported(
            AssignmentId assignment,
            UnitCode unit,
            long reply,
            @JsonIgnore @Nullable String account) implements RequestEvent {}

    record ProgressNoted(
            AssignmentId assignment,
            UnitCode unit,
            @Nullable Instant noteBy,
            String reason) implements RequestEvent {}

    // Petitions of units

    record ReturnAsked(
            State from,
            State to,
            AssignmentId assignment,
            UnitCode unit,
            long petition,
            String clause,
            Instant reviewBy,
            String reason)
            implements Step {}

    record ReturnUpheld(
            State from,
            State to,
            UnitCode unit,
            long petition,
            Instant dispatchBy,
            @Nullable String reason) implements Step {}

    record ReturnRefused(State from, State to, long petition, String reason) implements Step {}

    record ConsultationOpened(State from, State to, Instant decideBy, String reason) implements Step {}

    record ConsultationDecided(
            State from,
            State to,
            UnitCode lead,
            @Nullable List<UnitCode> coHandlers,
            boolean leadChanged,
            String reason)
            implements Step {}

    // Reply, review, call-back

    record Replied(
            State from,
            State to,
            AssignmentId assignment,
            UnitCode unit,
            long reply,
            Claim claim,
            Instant reviewBy,
            @JsonIgnore @Nullable String account,
            @JsonIgnore @Nullable String publicText,
            @JsonIgnore @Nullable List<Demand> demands)
            implements Step {}

    record ReplyApproved(
            State from,
            State to,
            long reply,
            boolean callback,
            Instant callbackBy,
            @Nullable String reason) implements Step {}

    record ReplyRejected(State from, State to, long reply, Instant mendBy, String reason) implements Step {}

    record CallbackTried(int part, Instant nextAt, @Nullable String reason) implements RequestEvent {}

    /** @param round the round of handling that the citizen judged */
    record CalledBack(
            State from,
            State to,
            int round,
            @Nullable Boolean contacted,
            @Nullable Claim solved,
            @Nullable Satisfaction satisfied,
            CallbackOutcome outcome,
            Instant nextBy,
            @Nullable Long said,
            @JsonIgnore @Nullable String words)
            implements Step {}

    record FalseContactMarked(UnitCode unit) implements RequestEvent {}

    record Explained(long reply, @JsonIgnore @Nullable String text) implements RequestEvent {}

    record ExclusionJudged(boolean agreed, AccountId by, String reason) implements RequestEvent {}

    record RedoOrdered(State from, State to, int round, boolean higher, String reason) implements Step {}

    record RequestClosed(
            State from,
            State to,
            @Nullable CallbackOutcome outcome,
            Instant archiveAt,
            @Nullable String reason) implements Step {}

    record Supervised(String reason) implements RequestEvent {}

    record SupervisionEnded(String reason) implements RequestEvent {}

    record Archived(State from, State to) implements Step {}
}
