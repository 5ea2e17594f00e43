package cn.qingsu.request;

import cn.qingsu.city.SlaCode;
import cn.qingsu.city.Unit;
import cn.qingsu.city.UnitCode;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import cn.qingsu.request.ClockEvent.ClockPaused;
import cn.qingsu.request.RequestEvent.ConsultationDecided;
import cn.qingsu.request.RequestEvent.ConsultationOpened;
import cn.qingsu.request.RequestEvent.RequestDispatched;
import cn.qingsu.request.RequestEvent.ReturnRefused;
import cn.qingsu.request.RequestEvent.ReturnUpheld;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who gets the request: dispatch, what becomes of returns, consultation. */
final class DispatchRules {

    private DispatchRules() {}

    static Decision<List<RequestEvent>> dispatch(ServiceRequest request, Command.Dispatch command, Context context) {
        List<UnitCode> beside = others(command.unit(), command.coHandlers());
        Optional<Refusal> refusal = mayGet(request, command.unit(), beside, context);
        if (refusal.isPresent()) {
            return Words.refused(refusal.get());
        }
        List<RequestEvent> events = new ArrayList<>();
        SlaCode sla = command.sla();
        events.add(new RequestDispatched(
                request.state(),
                State.DISPATCHED,
                command.unit(),
                beside,
                !request.tally.everDispatched,
                sla,
                Objects.equals(sla, request.tally.sla) ? null : Pauses.citizenDue(request, sla, context)));
        events.addAll(
                handOver(request, sla, command.unit(), beside, request.tally.round, false, command.note(), context));
        return Decision.accepted(events);
    }

    static Decision<List<RequestEvent>> addCoHandler(
            ServiceRequest request, Command.AddCoHandler command, Context context) {
        Optional<Refusal> refusal = mayGet(request, command.unit(), List.of(), context);
        if (refusal.isPresent()) {
            return Words.refused(refusal.get());
        }
        if (request.open().stream().anyMatch(each -> each.unit().equals(command.unit()))) {
            return Decision.refused("already-assigned", "规则 2 第 1 条", "该单位已在办理此诉求。");
        }
        return Decision.accepted(List.of(told(
                Deciding.assignment(
                        request, AssignmentRole.CO_HANDLER, command.unit(), request.tally.round, false, context),
                command.note())));
    }

    static Decision<List<RequestEvent>> upholdReturn(
            ServiceRequest request, Command.UpholdReturn command, Context context) {
        List<RequestEvent> events = new ArrayList<>();
        events.add(new ReturnUpheld(
                request.state(),
                State.DISPATCH_PENDING,
                request.lead().map(Assignment::unit).orElseThrow(),
                Objects.requireNonNull(request.tally.returnPetition),
                context.by("dispatch." + request.matter().urgency()),
                command.note()));
        events.addAll(Deciding.ending(request.open(), Assignment.Ending.RETURNED));
        return Decision.accepted(events);
    }

    static Decision<List<RequestEvent>> refuseReturn(
            ServiceRequest request, Command.RefuseReturn command, Context context) {
        UnitCode accused = request.matter().complainedAbout();
        if (accused != null
                && request.open().stream().anyMatch(each -> context.units().within(each.unit(), accused))) {
            return Decision.refused("complained-about", "规则 1：被反映单位不得办理", "承办单位是被反映单位或其下属，请同意退单后改派上一级单位。");
        }
        return Words.check(command.note(), "不同意退单的理由")
                .<Decision<List<RequestEvent>>>map(Words::refused)
                .orElseGet(() -> Decision.accepted(List.of(new ReturnRefused(
                        request.state(),
                        State.IN_PROGRESS,
                        Objects.requireNonNull(request.tally.returnPetition),
                        command.note()))));
    }

    static Decision<List<RequestEvent>> consult(ServiceRequest request, Command.Consult command, Context context) {
        return Words.check(command.reason(), "提交会商的理由")
                .<Decision<List<RequestEvent>>>map(Words::refused)
                .orElseGet(() -> Decision.accepted(opening(request, command.reason(), context)));
    }

    /** A consultation on duty pauses the citizen clock until it decides. */
    static List<RequestEvent> opening(ServiceRequest request, String reason, Context context) {
        List<RequestEvent> events = new ArrayList<>();
        events.add(new ConsultationOpened(request.state(), State.CONSULTING, context.by("consultation"), reason));
        if (!request.clock().isPaused()) {
            events.add(new ClockPaused(PauseGround.CONSULTATION, null));
        }
        return events;
    }

    static Decision<List<RequestEvent>> decide(
            ServiceRequest request, Command.DecideConsultation command, Context context) {
        List<UnitCode> beside = others(command.lead(), command.coHandlers());
        Optional<Refusal> refusal =
                Words.check(command.note(), "会商决定的理由").or(() -> mayGet(request, command.lead(), beside, context));
        if (refusal.isPresent()) {
            return Words.refused(refusal.get());
        }
        boolean changed = request.lastLead()
                .map(lead -> !lead.unit().equals(command.lead()))
                .orElse(false);
        List<RequestEvent> events = new ArrayList<>();
        events.add(new ConsultationDecided(
                request.state(), State.DISPATCHED, command.lead(), beside, changed, command.note()));
        events.addAll(Deciding.ending(request.open(), Assignment.Ending.RETURNED));
        Pauses.resuming(request, context, null).ifPresent(events::add);
        boolean calledBack = request.standing.outcome == CallbackOutcome.CONSULT;
        int round = calledBack ? request.tally.round + 1 : request.tally.round;
        events.addAll(handOver(request, request.tally.sla, command.lead(), beside, round, true, null, context));
        return Decision.accepted(events);
    }

    private static List<RequestEvent> handOver(
            ServiceRequest request,
            @Nullable SlaCode sla,
            UnitCode lead,
            List<UnitCode> beside,
            int round,
            boolean binding,
            @Nullable String note,
            Context context) {
        Stream<RequestEvent> first = Stream.of(
                told(Deciding.assignment(request, sla, AssignmentRole.LEAD, lead, round, binding, context), note));
        Stream<RequestEvent> others = beside.stream()
                .map(unit -> told(
                        Deciding.assignment(request, sla, AssignmentRole.CO_HANDLER, unit, round, false, context),
                        note));
        return Stream.concat(first, others).toList();
    }

    private static RequestEvent told(RequestEvent.Assigned assigned, @Nullable String note) {
        return note == null || note.isBlank()
                ? assigned
                : new RequestEvent.Assigned(
                        assigned.assignment(),
                        assigned.parent(),
                        assigned.assignmentRole(),
                        assigned.unit(),
                        assigned.round(),
                        assigned.binding(),
                        assigned.acknowledgeBy(),
                        assigned.due(),
                        note.strip());
    }

    private static List<UnitCode> others(UnitCode lead, @Nullable List<UnitCode> coHandlers) {
        return Objects.requireNonNullElse(coHandlers, List.<UnitCode>of()).stream()
                .filter(unit -> !unit.equals(lead))
                .distinct()
                .toList();
    }

    static Optional<Refusal> mayGet(ServiceRequest request, UnitCode lead, List<UnitCode> beside, Context context) {
        return Stream.concat(Stream.of(lead), beside.stream())
                .map(unit -> mayGet(request, unit, context))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Refusal> mayGet(ServiceRequest request, UnitCode code, Context context) {
        Optional<Unit> unit = context.units().find(code);
        if (unit.isEmpty()) {
            return Optional.of(new Refusal("unknown-unit", "规则 4：承办单位", "没有这个承办单位，请从列表中选择。"));
        }
        UnitCode accused = request.matter().complainedAbout();
        if (accused != null && context.units().within(code, accused)) {
            String above = context.units().superior(accused).name();
            return Optional.of(
                    new Refusal("complained-about", "规则 1：被反映单位不得办理", "该单位是被反映单位或其下属，请改派上一级单位：" + above + "。"));
        }
        return Optional.empty();
    }
}
