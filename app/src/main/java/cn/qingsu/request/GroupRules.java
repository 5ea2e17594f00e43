package cn.qingsu.request;

import cn.qingsu.city.UnitCode;
import cn.qingsu.city.Units;
import cn.qingsu.kernel.AssignmentId;
import cn.qingsu.kernel.Refusal;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.TimeSorted;
import cn.qingsu.request.GroupEvent.Carried;
import cn.qingsu.request.GroupEvent.FollowedOn;
import cn.qingsu.request.GroupEvent.RepliedWithMaster;
import cn.qingsu.request.GroupEvent.TookLead;
import cn.qingsu.request.RequestEvent.Classified;
import cn.qingsu.request.RequestEvent.MergedInto;
import cn.qingsu.request.RequestEvent.SupervisionEnded;
import cn.qingsu.request.RequestEvent.Unmerged;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One handling, as many answers as callers: what a group of merged requests does together. */
final class GroupRules {

    private static final String CLAUSE = "规则 1：并单";

    private GroupRules() {}

    static Optional<Refusal> mayLead(
            ServiceRequest lead, ServiceRequest next, Command.ChangeLead command, Context context) {
        if (lead.clock().isPaused()) {
            return Optional.of(new Refusal("clock-paused", CLAUSE, "主件的时限正在暂停，请在恢复之后再改主件。"));
        }
        List<UnitCode> beside = lead.open().stream().map(Assignment::unit).toList();
        return Words.check(command.reason(), "改主件的理由")
                .or(() -> beside.isEmpty()
                        ? Optional.empty()
                        : DispatchRules.mayGet(next, beside.getFirst(), beside, context));
    }

    /** What happens to the request that leads from now on. What it has no category or area of its own for, it takes over. */
    static List<RequestEvent> leading(
            ServiceRequest lead, ServiceRequest next, Command.ChangeLead command, Context context) {
        List<RequestEvent> events = new ArrayList<>();
        Matter own = next.matter();
        if (own.category() == null && lead.matter().category() != null) {
            events.add(new Classified(
                    own.type(),
                    own.urgency(),
                    own.complex(),
                    own.privacy(),
                    lead.matter().category(),
                    placed(own.place(), lead.matter().place()),
                    own.complainedAbout(),
                    next.standing.stageDue,
                    next.clock().due()));
        }
        events.add(new TookLead(
                next.state(),
                lead.state(),
                lead.id,
                carried(lead.open()),
                lead.standing.stageDue,
                lead.tally.everDispatched,
                lead.tally.returns,
                lead.tally.extensions,
                lead.tally.extensionDays,
                List.copyOf(lead.handlers),
                lead.standing.supervised,
                command.reason().strip()));
        return events;
    }

    /** The area of the one that led, where there is none; never another caller's address or pin. */
    private static Place placed(Place own, Place lead) {
        return own.area() == null
                ? new Place(own.address(), own.point(), lead.district(), lead.street(), lead.community())
                : own;
    }

    private static List<Carried> carried(List<Assignment> open) {
        Map<AssignmentId, AssignmentId> ids = new HashMap<>();
        open.forEach(each -> ids.put(each.id(), AssignmentId.next()));
        return open.stream()
                .map(each -> new Carried(
                        ids.getOrDefault(each.id(), each.id()),
                        each.parent() == null ? null : ids.get(each.parent()),
                        each.role(),
                        each.unit(),
                        each.round(),
                        each.binding(),
                        each.givenAt(),
                        each.acknowledgeBy(),
                        each.acknowledgedAt(),
                        each.automatic(),
                        each.contactBy(),
                        each.due()))
                .toList();
    }

    /** What happens to the request that led. */
    static List<RequestEvent> following(ServiceRequest lead, Command.ChangeLead command, Context context) {
        List<RequestEvent> events = new ArrayList<>(Deciding.ending(lead.open(), Assignment.Ending.MOVED));
        if (lead.standing.supervised) {
            events.add(new SupervisionEnded("改由新的主件接续督办"));
        }
        events.add(new MergedInto(
                lead.state(),
                State.MERGED,
                command.to(),
                context.by("merged-check"),
                command.reason().strip()));
        return events;
    }

    /** What happens to one of those whose lead is gone: the oldest leads, the others follow it. */
    static List<RequestEvent> left(ServiceRequest request, RequestId before, RequestId heir, Context context) {
        return List.of(
                request.id.equals(heir)
                        ? new Unmerged(
                                request.state(),
                                State.DISPATCH_PENDING,
                                context.by("dispatch." + request.matter().urgency()),
                                "主件未作答复即已结束，改由本件作主件")
                        : new FollowedOn(before, heir));
    }

    /** The answer that {@code master} was given, for this requester; with a call-back of its own where one is possible. */
    static RequestEvent answered(
            ServiceRequest request, ServiceRequest master, Said answer, String publicText, Context context) {
        if (answer.kind() == SaidKind.WORDING) {
            return notAccepted(request, master, answer, publicText, context);
        }
        Optional<UnitCode> unit = answer.kind() == SaidKind.REPLY
                ? master.lastLead().map(lead -> answering(request, lead.unit(), context))
                : Optional.empty();
        boolean callback = unit.isPresent() && request.matter().canBeCalledBack();
        return new RepliedWithMaster(
                request.state(),
                callback ? State.CALLBACK_PENDING : State.CLOSED,
                master.id,
                unit.isPresent() ? AssignmentId.next() : null,
                unit.orElse(null),
                TimeSorted.next(),
                answer.claim(),
                callback,
                context.by(callback ? "callback-end" : "archive-after"),
                List.copyOf(master.handlers),
                null,
                publicText);
    }

    /** The lead's confirmation is not this one's: its requester may object before its own. */
    private static RequestEvent notAccepted(
            ServiceRequest request, ServiceRequest master, Said answer, String publicText, Context context) {
        return new RepliedWithMaster(
                request.state(),
                State.NOT_ACCEPTED,
                master.id,
                null,
                null,
                TimeSorted.next(),
                answer.claim(),
                false,
                context.by("not-accepted-confirm"),
                List.copyOf(master.handlers),
                master.standing.judgedBy,
                publicText);
    }

    /** Never the unit that this requester complains about, though another caller's case may lie there: one level up. */
    private static UnitCode answering(ServiceRequest request, UnitCode unit, Context context) {
        UnitCode accused = request.matter().complainedAbout();
        return accused == null || unit.equals(Units.CENTRE) || !context.units().within(unit, accused)
                ? unit
                : context.units().superior(accused).code();
    }
}
