package cn.qingsu.request;

import cn.qingsu.city.AreaCode;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.SituationCode;
import cn.qingsu.city.SlaCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.kernel.AssignmentId;
import cn.qingsu.kernel.RequestId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to do with a request. Who may, and from which state, stands in {@code request/state-graph.csv} under
 * the command's {@link #action()}; what else must hold stands with the rule that decides it.
 *
 * <p>An {@code assignment} that is null means the open assignment of the unit that the officer acts for.
 */
public sealed interface Command {

    /** The name in the state graph, in URLs and in the API: the class name in kebab case. */
    default String action() {
        return Commands.action(getClass());
    }

    /** A command that acts on one assignment. */
    sealed interface OnAssignment extends Command {
        @Nullable
        AssignmentId assignment();
    }

    // At the hotline

    record CompleteDraft() implements Command {}

    /** Sets what the request is about and where; a null leaves what is there. */
    record Classify(
            @Nullable RequestType type,
            @Nullable Urgency urgency,
            @Nullable Boolean complex,
            @Nullable PrivacyLevel privacy,
            @Nullable CategoryCode category,
            @Nullable String address,
            @Nullable Double lon,
            @Nullable Double lat,
            @Nullable AreaCode street,
            @Nullable AreaCode community,
            @Nullable UnitCode complainedAbout)
            implements Command {}

    /** Takes the request on for dispatch. */
    record Accept() implements Command {}

    record AskSupplement(String question) implements Command {}

    record GiveSupplement(String text) implements Command {}

    /**
     * The requester says more about a case that is being handled, or asks when it will be done.
     *
     * @param urges whether it is a reminder (催办)
     */
    record AddWords(String text, boolean urges) implements Command {}

    /** Nothing came in time; closed as impossible to handle. */
    record LapseSupplement() implements Command {}

    /** @param citation the article or rule that the answer rests on */
    record Answer(String text, @Nullable String citation) implements Command {}

    record NotAccept(SituationCode situation, String wording) implements Command {}

    /** A second person confirms that the request is beyond remit. */
    record ConfirmNotAccepted() implements Command {}

    /** The requester objects, once, to not being accepted. */
    record ObjectToNotAccepted(String reason) implements Command {}

    record Transfer(EmergencyService service, @Nullable String note) implements Command {}

    record ConfirmTransfer(@Nullable String note) implements Command {}

    record BounceTransfer(String reason) implements Command {}

    record Void(String reason) implements Command {}

    record Withdraw(String reason) implements Command {}

    /** Joins this request to {@code into}, which is about the same matter. */
    record Merge(RequestId into, @Nullable String reason) implements Command {}

    record Unmerge(String reason) implements Command {}

    /** Lets {@code to}, which follows this request, lead the group in its place. */
    record ChangeLead(RequestId to, String reason) implements Command {}

    // Dispatch

    /** @param sla of the catalogue's clause by which it is dispatched, if that has a limit of its own */
    record Dispatch(
            UnitCode unit,
            @Nullable List<UnitCode> coHandlers,
            @Nullable String note,
            @Nullable SlaCode sla) implements Command {

        /** By a clause that leaves the category's own limit. */
        public Dispatch(UnitCode unit, @Nullable List<UnitCode> coHandlers, @Nullable String note) {
            this(unit, coHandlers, note, null);
        }
    }

    record AddCoHandler(UnitCode unit, @Nullable String note) implements Command {}

    record UpholdReturn(@Nullable String note) implements Command {}

    record RefuseReturn(String note) implements Command {}

    record Consult(String reason) implements Command {}

    /** The consultation's decision; the named lead may not return it. */
    record DecideConsultation(UnitCode lead, @Nullable List<UnitCode> coHandlers, String note) implements Command {}

    // At the unit

    record Acknowledge(@Nullable AssignmentId assignment) implements OnAssignment {}

    /** @param reached whether the requester was spoken to */
    record RecordContact(@Nullable AssignmentId assignment, boolean reached, String note) implements OnAssignment {}

    record SubDispatch(
            @Nullable AssignmentId assignment,
            UnitCode unit,
            @Nullable String note) implements OnAssignment {}

    /** A co-handler or a unit below reports to the unit that leads. */
    record Report(@Nullable AssignmentId assignment, String account) implements OnAssignment {}

    /** @param clause the law, list or decision by which the unit is not responsible */
    record Return(@Nullable AssignmentId assignment, String clause, String reason) implements OnAssignment {}

    /** @param workingDays 1 to what the rule pack allows at once */
    record AskExtension(@Nullable AssignmentId assignment, int workingDays, String reason) implements OnAssignment {}

    record GrantExtension(@Nullable String note) implements Command {}

    record RefuseExtension(String note) implements Command {}

    /** @param days calendar days, for land, demolition, road building */
    record AskParking(@Nullable AssignmentId assignment, int days, String reason) implements OnAssignment {}

    record GrantParking(@Nullable String note) implements Command {}

    record RefuseParking(String note) implements Command {}

    record NoteProgress(@Nullable AssignmentId assignment, String text) implements OnAssignment {}

    record EndParking(@Nullable String note) implements Command {}

    record PauseClock(PauseGround ground, String reason) implements Command {}

    record ResumeClock(@Nullable String note) implements Command {}

    /**
     * @param account what was found and done; internal
     * @param publicText what the citizen reads
     * @param claim whether the unit holds the matter for solved
     * @param demands what the citizen wants, each answered or explained; null if the unit does not list them
     */
    record Reply(
            @Nullable AssignmentId assignment,
            String account,
            String publicText,
            Claim claim,
            @Nullable List<Demand> demands)
            implements OnAssignment {

        public Reply(@Nullable AssignmentId assignment, String account, String publicText, Claim claim) {
            this(assignment, account, publicText, claim, null);
        }
    }

    // Review, call-back and after

    record Approve(@Nullable String note) implements Command {}

    /** @param points what must be mended */
    record RejectReply(String points) implements Command {}

    /**
     * The citizen's verdict. The fields are null where the citizen did not say.
     *
     * @param outcome what follows by the rules of call-back
     * @param words why not, in the citizen's words
     */
    record RecordCallback(
            @Nullable Boolean contacted,
            @Nullable Claim solved,
            @Nullable Satisfaction satisfied,
            @Nullable String words,
            CallbackOutcome outcome)
            implements Command {}

    /**
     * A call-back that nobody answered.
     *
     * @param part which of the day's windows for calls it was, from 1
     * @param nextAt when to try again
     */
    record NoteCallbackTry(
            int part, Instant nextAt, @Nullable String note) implements Command {}

    /** The unit's explanation to a citizen who is dissatisfied though the matter is solved. */
    record Explain(String text) implements Command {}

    /** One of the two reviews of an application to hold a request unreasonable. */
    record JudgeExclusion(boolean agree, String note) implements Command {}

    record Close(@Nullable String note) implements Command {}

    record Redo(String reason) implements Command {}

    record Supervise(String reason) implements Command {}

    record EndSupervision(String note) implements Command {}

    record Archive() implements Command {}

    /** A merged request does as the one that it follows: is answered with it, or led by another. */
    record FollowMaster() implements Command {}
}
