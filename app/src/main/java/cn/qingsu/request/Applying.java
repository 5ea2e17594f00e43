package cn.qingsu.request;

import cn.qingsu.city.UnitCode;
import cn.qingsu.kernel.AssignmentId;
import cn.qingsu.request.ClockEvent.*;
import cn.qingsu.request.GroupEvent.*;
import cn.qingsu.request.RequestEvent.*;
import cn.qingsu.request.RequesterEvent.*;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** What each event changes, beyond the state that it enters. */
final class Applying {

    private Applying() {}

    static void to(ServiceRequest request, RequestEvent event, Instant at) {
        Standing standing = request.standing;
        Tally tally = request.tally;
        switch (event) {
            case RequestRegistered e -> {
                standing.stageDue = e.acceptBy();
                standing.clock = CitizenClock.started(at, e.due());
            }
            case DraftSaved e -> standing.stageDue = e.lapsesAt();
            case DraftCompleted e -> {
                standing.stageDue = e.acceptBy();
                standing.clock = CitizenClock.started(at, e.due());
            }
            case Classified e -> {
                tally.sla = Objects.equals(e.category(), request.matter().category()) ? tally.sla : null;
                request.matter(request.matter().read(e));
                standing.clock = standing.clock.due(e.due());
                standing.stageDue = e.stageDue();
            }
            case RequestAccepted e -> standing.stageDue = e.dispatchBy();
            case SupplementAsked e -> standing.stageDue = e.lapsesAt();
            case SupplementGiven e -> standing.stageDue = e.acceptBy();
            case DirectlyAnswered e -> {
                standing.stageDue = e.closesAt();
                standing.reply = e.reply();
            }
            case NotAccepted e -> {
                standing.stageDue = e.confirmedAt();
                standing.reply = e.reply();
                standing.judgedBy = e.by();
            }
            case ObjectedToNotAccepted e -> {
                standing.stageDue = e.acceptBy();
                tally.objected = true;
            }
            case TransferredToEmergency e -> standing.stageDue = e.receiptBy();
            case TransferBounced e -> standing.stageDue = e.acceptBy();
            case MergedInto e -> {
                standing.mergedInto = e.into();
                standing.stageDue = e.checkBy();
            }
            case Unmerged e -> {
                standing.stageDue = e.dispatchBy();
                standing.mergedInto = null;
            }
            case FollowedOn e -> standing.mergedInto = e.into();
            case TookLead e -> lead(request, e);
            case RepliedWithMaster e -> answered(request, e, at);
            case Assigned e -> {
                if (e.assignmentRole() == AssignmentRole.LEAD) {
                    tally.round = e.round();
                    standing.contactTried = false;
                }
                request.add(new Assignment(
                        e.assignment(),
                        e.parent(),
                        e.assignmentRole(),
                        e.unit(),
                        e.round(),
                        e.binding(),
                        at,
                        e.acknowledgeBy(),
                        null,
                        false,
                        null,
                        null,
                        e.due(),
                        null,
                        null));
            }
            case AssignmentClosed e -> {
                request.assignment(e.assignment()).filter(Assignment::isLead).ifPresent(lead -> dropPetitions(tally));
                request.change(e.assignment(), each -> each.closed(at, e.how()));
            }
            case RequestDispatched e -> {
                tally.everDispatched = true;
                tally.sla = e.sla();
                standing.clock = e.due() == null ? standing.clock : standing.clock.due(e.due());
            }
            case Acknowledged e ->
                request.change(e.assignment(), each -> each.acknowledged(at, e.automatic(), e.contactBy()));
            case RequesterContacted e -> {
                standing.contactTried = true;
                if (e.reached()) {
                    request.change(e.assignment(), each -> each.contacted(at));
                }
            }
            case ProgressNoted e -> standing.stageDue = standing.parkedUntil == null ? standing.stageDue : e.noteBy();
            case ReturnAsked e -> {
                standing.stageDue = e.reviewBy();
                tally.returns++;
                tally.returnPetition = e.petition();
            }
            case ReturnUpheld e -> {
                standing.stageDue = e.dispatchBy();
                tally.returnPetition = null;
                tally.firstAccurate = false;
            }
            case ReturnRefused e -> tally.returnPetition = null;
            case ConsultationOpened e -> standing.stageDue = e.decideBy();
            case ConsultationDecided e -> {
                tally.returnPetition = null;
                tally.everDispatched = true;
                tally.firstAccurate &= !e.leadChanged();
                standing.outcome = null;
            }
            case ExtensionAsked e -> {
                tally.extensionPetition = e.petition();
                tally.extensionAsked = e.workingDays();
            }
            case ExtensionGranted e -> {
                tally.extensionPetition = null;
                tally.extensions++;
                tally.extensionDays += e.workingDays();
                request.change(e.assignment(), each -> each.due(e.due()));
                standing.clock = standing.clock.due(e.citizenDue());
            }
            case ExtensionRefused e -> tally.extensionPetition = null;
            case ParkingAsked e -> {
                tally.parkingPetition = e.petition();
                tally.parkingAsked = e.days();
            }
            case ParkingGranted e -> {
                tally.parkingPetition = null;
                tally.parkedDays += tally.parkingAsked;
                standing.parkedUntil = e.until().at();
                standing.stageDue = e.noteBy();
                request.change(e.assignment(), each -> each.due(e.until()));
            }
            case ParkingRefused e -> tally.parkingPetition = null;
            case ParkingEnded e -> {
                endParking(standing, tally, at);
                standing.stageDue = null;
                request.change(e.assignment(), each -> each.due(e.due()));
            }
            case ClockPaused e -> standing.clock = standing.clock.paused(at, e.ground());
            case ClockResumed e -> {
                standing.clock = standing.clock.resumed(e.due(), e.days(), e.seconds());
                Deadline unitDue = e.unitDue();
                if (unitDue != null) {
                    request.lead().ifPresent(lead -> request.change(lead.id(), each -> each.due(unitDue)));
                }
            }
            case Replied e -> {
                standing.stageDue = e.reviewBy();
                standing.reply = e.reply();
                endParking(standing, tally, at);
            }
            case ReplyApproved e -> standing.stageDue = e.callbackBy();
            case ReplyRejected e -> standing.stageDue = e.mendBy();
            case CalledBack e -> {
                standing.stageDue = e.nextBy();
                standing.outcome = e.outcome();
            }
            case Explained e -> standing.reply = e.reply();
            case ExclusionJudged e -> {
                tally.exclusionReviews += e.agreed() ? 1 : 0;
                standing.judgedBy = e.by();
            }
            case RedoOrdered e -> {
                tally.round = e.round();
                tally.exclusionReviews = 0;
                standing.outcome = null;
                standing.contactTried = false;
                standing.judgedBy = null;
            }
            case RequestClosed e -> standing.stageDue = e.archiveAt();
            case Withdrawn e -> standing.stageDue = e.archiveAt();
            case Supervised e -> standing.supervised = true;
            case SupervisionEnded e -> standing.supervised = false;
            case SupplementLapsed e -> standing.stageDue = e.archiveAt();
            case NotAcceptedConfirmed e -> standing.stageDue = e.archiveAt();
            case TransferConfirmed e -> standing.stageDue = e.archiveAt();
            case WordsAdded e -> {}
            case CallbackTried e -> {}
            case Voided e -> {}
            case HandlingBegun e -> {}
            case Reported e -> {}
            case LimitPassed e -> {}
            case FalseContactMarked e -> {}
            case Archived e -> {}
        }
    }

    private static void lead(ServiceRequest request, TookLead taken) {
        request.standing.mergedInto = null;
        request.standing.stageDue = taken.stageDue();
        request.standing.supervised |= taken.supervised();
        request.tally.everDispatched |= taken.everDispatched();
        request.tally.returns = Math.max(request.tally.returns, taken.returns());
        request.tally.extensions = Math.max(request.tally.extensions, taken.extensions());
        request.tally.extensionDays = Math.max(request.tally.extensionDays, taken.extensionDays());
        request.handlers.addAll(taken.handledBy());
        for (Carried each : taken.assignments()) {
            if (each.role() == AssignmentRole.LEAD) {
                request.tally.round = Math.max(request.tally.round, each.round());
                request.standing.contactTried = false;
            }
            request.add(new Assignment(
                    each.assignment(),
                    each.parent(),
                    each.role(),
                    each.unit(),
                    each.round(),
                    each.binding(),
                    each.givenAt(),
                    each.acknowledgeBy(),
                    each.acknowledgedAt(),
                    each.automatic(),
                    each.contactBy(),
                    null,
                    each.due(),
                    null,
                    null));
        }
    }

    /** The unit's share in it is begun and over at once, so that a redo and an explanation know whose they are. */
    private static void answered(ServiceRequest request, RepliedWithMaster answered, Instant at) {
        request.standing.stageDue = answered.callbackBy();
        request.standing.reply = answered.reply();
        request.standing.judgedBy = answered.judgedBy() == null ? request.standing.judgedBy : answered.judgedBy();
        request.handlers.addAll(answered.handledBy());
        AssignmentId assignment = answered.assignment();
        UnitCode unit = answered.unit();
        if (assignment != null && unit != null) {
            request.add(new Assignment(
                    assignment,
                    null,
                    AssignmentRole.LEAD,
                    unit,
                    request.tally.round,
                    false,
                    at,
                    at,
                    at,
                    true,
                    null,
                    null,
                    request.clock().due(),
                    at,
                    Assignment.Ending.REPLIED));
        }
    }

    /** What a unit asked for ends with its assignment; the next unit asks for itself. */
    private static void dropPetitions(Tally tally) {
        tally.extensionPetition = null;
        tally.parkingPetition = null;
    }

    /** Days of parking that were not needed are free again. */
    private static void endParking(Standing standing, Tally tally, Instant at) {
        Instant until = standing.parkedUntil;
        if (until != null) {
            tally.parkedDays -= (int) Math.max(0, Duration.between(at, until).toDays());
        }
        standing.parkedUntil = null;
    }
}
