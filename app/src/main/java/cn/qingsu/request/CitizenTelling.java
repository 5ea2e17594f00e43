package cn.qingsu.request;

import static cn.qingsu.request.Timeline.Kind.CALLBACK;
import static cn.qingsu.request.Timeline.Kind.CLOCK;
import static cn.qingsu.request.Timeline.Kind.CLOSING;
import static cn.qingsu.request.Timeline.Kind.HOP;
import static cn.qingsu.request.Timeline.Kind.REGISTRATION;
import static cn.qingsu.request.Timeline.Kind.WORDS;

import cn.qingsu.city.UnitCode;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.request.ClockEvent.*;
import cn.qingsu.request.GroupEvent.*;
import cn.qingsu.request.RequestEvent.*;
import cn.qingsu.request.RequesterEvent.*;
import cn.qingsu.request.Timelines.Telling;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How each event reads to the requester; internal matters are left out, and so are officers' notes. */
final class CitizenTelling {

    private CitizenTelling() {}

    static Optional<Telling> of(
            RequestEvent event, Map<Long, Said> said, Function<UnitCode, String> unit, CitizenWords words) {
        return Optional.ofNullable(telling(event, said, unit, words));
    }

    private static @Nullable Telling telling(
            RequestEvent event, Map<Long, Said> said, Function<UnitCode, String> unit, CitizenWords words) {
        return switch (event) {
            case RequestRegistered e ->
                Telling.open(REGISTRATION, words.say("registered"), words.say("registered.number", e.number()));
            case DraftCompleted e -> Telling.open(REGISTRATION, words.say("registered"), null);
            case RequestAccepted e -> Telling.open(REGISTRATION, words.say("accepted"), words.say("accepted.next"));
            case SupplementAsked e ->
                Telling.open(WORDS, words.say("supplement.asked"), StaffTelling.publicText(said, e.supplement()));
            case SupplementGiven e ->
                Telling.open(WORDS, words.say("supplement.given"), StaffTelling.publicText(said, e.supplement()));
            case WordsAdded e ->
                Telling.open(
                        WORDS,
                        words.say(e.urges() ? "words.urged" : "words.added"),
                        StaffTelling.publicText(said, e.said()));
            case SupplementLapsed e ->
                Telling.open(CLOSING, words.say("supplement.lapsed"), words.say("supplement.lapsed.next"));
            case DirectlyAnswered e ->
                Telling.open(WORDS, words.say("answered"), StaffTelling.publicText(said, e.reply()));
            case NotAccepted e ->
                Telling.open(WORDS, words.say("not-accepted"), StaffTelling.publicText(said, e.reply()));
            case ObjectedToNotAccepted e -> Telling.open(WORDS, words.say("objected"), null);
            case TransferredToEmergency e ->
                Telling.open(
                        HOP,
                        words.say(
                                "transferred",
                                words.say("service." + e.service().name())),
                        null);
            case TransferConfirmed e -> Telling.open(CLOSING, words.say("transferred.confirmed"), null);
            case Withdrawn e -> Telling.open(CLOSING, words.say("withdrawn"), null);
            case MergedInto e -> Telling.open(HOP, words.say("merged"), words.say("merged.next"));
            case Assigned e ->
                switch (e.assignmentRole()) {
                    case LEAD -> null;
                    case CO_HANDLER -> Telling.open(HOP, words.say("co-handled", unit.apply(e.unit())), null);
                    case SUB -> Telling.open(HOP, words.say("handed-on", unit.apply(e.unit())), null);
                };
            case RequestDispatched e -> Telling.open(HOP, words.say("dispatched", unit.apply(e.unit())), null);
            case ConsultationDecided e -> Telling.open(HOP, words.say("decided", unit.apply(e.lead())), null);
            case ConsultationOpened e -> Telling.open(HOP, words.say("consulting"), null);
            case Acknowledged e -> Telling.open(HOP, words.say("acknowledged", unit.apply(e.unit())), null);
            case RequesterContacted e ->
                Telling.open(WORDS, words.say(e.reached() ? "contacted" : "contacted.not", unit.apply(e.unit())), null);
            case ExtensionGranted e ->
                Telling.open(CLOCK, words.say("extended", CityTime.until(e.due().at())), null);
            case ParkingGranted e -> Telling.open(CLOCK, words.say("parked"), null);
            case ReplyApproved e -> Telling.open(WORDS, words.say("replied"), StaffTelling.publicText(said, e.reply()));
            case CallbackTried e ->
                Telling.open(CALLBACK, words.say("callback.tried"), words.say("callback.tried.next"));
            case CalledBack e -> Telling.open(CALLBACK, words.say("called-back"), words.verdict(e));
            case Explained e -> Telling.open(WORDS, words.say("explained"), StaffTelling.publicText(said, e.reply()));
            case RedoOrdered e -> Telling.open(HOP, words.say("redo"), null);
            case RequestClosed e -> Telling.open(CLOSING, words.say("closed"), null);
            case DraftSaved e -> null;
            case Classified e -> null;
            case NotAcceptedConfirmed e -> null;
            case TransferBounced e -> null;
            case Voided e -> null;
            case Unmerged e -> null;
            case FollowedOn e -> null;
            case TookLead e -> null;
            case RepliedWithMaster e ->
                Telling.open(
                        WORDS,
                        words.say(e.said() == SaidKind.WORDING ? "not-accepted" : "answered"),
                        StaffTelling.publicText(said, e.reply()));
            case AssignmentClosed e -> null;
            case HandlingBegun e -> null;
            case Reported e -> null;
            case ProgressNoted e -> null;
            case ReturnAsked e -> null;
            case ReturnUpheld e -> null;
            case ReturnRefused e -> null;
            case ExtensionAsked e -> null;
            case ExtensionRefused e -> null;
            case ParkingAsked e -> null;
            case ParkingRefused e -> null;
            case ParkingEnded e -> null;
            case ClockPaused e -> null;
            case ClockResumed e -> null;
            case LimitPassed e -> null;
            case Replied e -> null;
            case ReplyRejected e -> null;
            case FalseContactMarked e -> null;
            case ExclusionJudged e -> null;
            case Supervised e -> null;
            case SupervisionEnded e -> null;
            case Archived e -> null;
        };
    }
}
