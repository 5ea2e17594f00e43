package cn.qingsu.request;

import cn.qingsu.kernel.AssignmentId;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import cn.qingsu.kernel.TimeSorted;
import cn.qingsu.request.RequestEvent.Acknowledged;
import cn.qingsu.request.RequestEvent.Assigned;
import cn.qingsu.request.RequestEvent.AssignmentClosed;
import cn.qingsu.request.RequestEvent.HandlingBegun;
import cn.qingsu.request.RequestEvent.ProgressNoted;
import cn.qingsu.request.RequestEvent.Replied;
import cn.qingsu.request.RequestEvent.Reported;
import cn.qingsu.request.RequestEvent.RequesterContacted;
import cn.qingsu.request.RequestEvent.ReturnAsked;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a unit does with what it was handed: acknowledge, contact, hand down, report, return, reply. */
final class UnitRules {

    private UnitRules() {}

    static Decision<List<RequestEvent>> acknowledge(ServiceRequest request, Context context) {
        Assignment acting = acting(context);
        if (acting.acknowledgedAt() != null) {
            return Decision.refused("acknowledged-already", "规则 3：签收", "该任务已经签收，请直接办理。");
        }
        List<RequestEvent> events = new ArrayList<>();
        events.add(new Acknowledged(
                acting.id(),
                acting.unit(),
                context.author().account() == null,
                context.by("contact." + request.matter().urgency())));
        boolean begins = request.state() == State.DISPATCHED || request.state() == State.REDO;
        if (begins && acting.isLead()) {
            events.add(new HandlingBegun(request.state(), State.IN_PROGRESS));
        }
        return Decision.accepted(events);
    }

    static Decision<List<RequestEvent>> contact(Command.RecordContact command, Context context) {
        Assignment acting = acting(context);
        return Words.check(command.note(), "联系情况")
                .<Decision<List<RequestEvent>>>map(Words::refused)
                .orElseGet(() -> Decision.accepted(List.of(new RequesterContacted(
                        acting.id(),
                        acting.unit(),
                        command.reached(),
                        command.note().strip()))));
    }

    static Decision<List<RequestEvent>> subDispatch(
            ServiceRequest request, Command.SubDispatch command, Context context) {
        Assignment acting = acting(context);
        Optional<Refusal> refusal = DispatchRules.mayGet(request, command.unit(), List.of(), context);
        if (refusal.isPresent()) {
            return Words.refused(refusal.get());
        }
        if (command.unit().equals(acting.unit()) || !context.units().within(command.unit(), acting.unit())) {
            return Decision.refused("not-below", "规则 4：逐级下派", "只能下派给本单位所属的下级单位；需要其他部门配合请申请协办。");
        }
        if (request.open().stream().anyMatch(each -> each.unit().equals(command.unit()))) {
            return Decision.refused("already-assigned", "规则 2 第 1 条", "该单位已在办理此诉求。");
        }
        return Decision.accepted(List.of(new Assigned(
                AssignmentId.next(),
                acting.id(),
                AssignmentRole.SUB,
                command.unit(),
                request.tally.round,
                false,
                context.by("acknowledge." + request.matter().urgency()),
                acting.due(),
                command.note())));
    }

    static Decision<List<RequestEvent>> report(Command.Report command, Context context) {
        Assignment acting = acting(context);
        return Words.check(command.account(), "办理情况")
                .<Decision<List<RequestEvent>>>map(Words::refused)
                .orElseGet(() -> Decision.accepted(List.of(
                        new Reported(
                                acting.id(),
                                acting.unit(),
                                TimeSorted.next(),
                                command.account().strip()),
                        new AssignmentClosed(acting.id(), acting.unit(), Assignment.Ending.REPORTED))));
    }

    static Decision<List<RequestEvent>> returnIt(ServiceRequest request, Command.Return command, Context context) {
        Optional<Refusal> refusal =
                Words.check(command.clause(), "退单依据的条款").or(() -> Words.check(command.reason(), "退单理由"));
        if (refusal.isPresent()) {
            return Words.refused(refusal.get());
        }
        if (request.tally.returns >= context.rules().number("returns-allowed")) {
            return Decision.accepted(DispatchRules.opening(
                    request, command.reason().strip() + "（" + command.clause().strip() + "）", context));
        }
        Assignment acting = acting(context);
        List<RequestEvent> events = new ArrayList<>();
        Pauses.resuming(request, context, null).ifPresent(events::add);
        events.add(new ReturnAsked(
                request.state(),
                State.RETURN_REVIEW,
                acting.id(),
                acting.unit(),
                TimeSorted.next(),
                command.clause().strip(),
                context.by("return-review"),
                command.reason().strip()));
        return Decision.accepted(events);
    }

    static Decision<List<RequestEvent>> reply(ServiceRequest request, Command.Reply command, Context context) {
        Optional<Refusal> refusal = Words.check(command.account(), "办理情况")
                .or(() -> Words.check(command.publicText(), "对诉求人的公开答复"))
                .or(() -> Checklist.check(command.demands()));
        if (refusal.isPresent()) {
            return Words.refused(refusal.get());
        }
        Assignment acting = acting(context);
        List<Assignment> beside = request.open().stream()
                .filter(each -> !each.id().equals(acting.id()))
                .toList();
        List<RequestEvent> events = new ArrayList<>(Deciding.ending(beside, Assignment.Ending.COVERED));
        Pauses.resuming(request, context, null).ifPresent(events::add);
        events.add(new Replied(
                request.state(),
                State.REPLIED,
                acting.id(),
                acting.unit(),
                TimeSorted.next(),
                command.claim(),
                context.by("review"),
                command.account().strip(),
                command.publicText().strip(),
                Checklist.kept(command.demands())));
        return Decision.accepted(events);
    }

    static Decision<List<RequestEvent>> noteProgress(Command.NoteProgress command, Context context) {
        Assignment acting = acting(context);
        return Words.check(command.text(), "办理进展")
                .<Decision<List<RequestEvent>>>map(Words::refused)
                .orElseGet(() -> Decision.accepted(List.of(new ProgressNoted(
                        acting.id(),
                        acting.unit(),
                        context.by("parking-note"),
                        command.text().strip()))));
    }

    static Assignment acting(Context context) {
        return Objects.requireNonNull(context.acting(), "the gateway finds the assignment of commands on assignments");
    }
}
