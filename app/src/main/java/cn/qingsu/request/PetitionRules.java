package cn.qingsu.request;

import cn.qingsu.city.Limit;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import cn.qingsu.kernel.TimeSorted;
import cn.qingsu.request.ClockEvent.ClockPaused;
import cn.qingsu.request.ClockEvent.ExtensionAsked;
import cn.qingsu.request.ClockEvent.ExtensionGranted;
import cn.qingsu.request.ClockEvent.ExtensionRefused;
import cn.qingsu.request.ClockEvent.ParkingAsked;
import cn.qingsu.request.ClockEvent.ParkingEnded;
import cn.qingsu.request.ClockEvent.ParkingGranted;
import cn.qingsu.request.ClockEvent.ParkingRefused;
import java.util.List;
import java.util.Optional;

/** More time: extensions, long-term parking, and lawful pauses of the clocks (rules 3). */
final class PetitionRules {

    private PetitionRules() {}

    static Decision<List<RequestEvent>> askExtension(
            ServiceRequest request, Command.AskExtension command, Context context) {
        Optional<Refusal> refusal = Words.check(command.reason(), "延期理由");
        if (refusal.isPresent()) {
            return Words.refused(refusal.get());
        }
        int each = context.rules().limit("extension-each").amount();
        int left = context.rules().limit("extension-total").amount() - request.tally.extensionDays;
        int most = Math.min(each, left);
        if (command.workingDays() < 1 || command.workingDays() > most) {
            return Decision.refused(
                    "extension-too-long",
                    "规则 3：每次最多 " + each + " 个工作日，累计最多 "
                            + context.rules().limit("extension-total").amount() + " 个工作日",
                    "延期天数须在 1 至 " + most + " 个工作日之间。");
        }
        Assignment acting = UnitRules.acting(context);
        return Decision.accepted(List.of(new ExtensionAsked(
                acting.id(),
                acting.unit(),
                TimeSorted.next(),
                command.workingDays(),
                command.reason().strip())));
    }

    static Decision<List<RequestEvent>> grantExtension(
            ServiceRequest request, Command.GrantExtension command, Context context) {
        Long petition = request.tally.extensionPetition;
        Optional<Assignment> lead = request.lead();
        if (petition == null || lead.isEmpty()) {
            return Decision.refused("no-petition", "规则 3：延期", "没有待审批的延期申请。");
        }
        int days = request.tally.extensionAsked;
        Limit more = Limit.workingDays(days);
        return Decision.accepted(List.of(new ExtensionGranted(
                lead.get().id(),
                petition,
                days,
                context.due(more, lead.get().due().lastMoment()),
                context.due(more, request.clock().due().lastMoment()),
                command.note())));
    }

    static Decision<List<RequestEvent>> refuseExtension(ServiceRequest request, Command.RefuseExtension command) {
        Long petition = request.tally.extensionPetition;
        if (petition == null) {
            return Decision.refused("no-petition", "规则 3：延期", "没有待审批的延期申请。");
        }
        return Words.check(command.note(), "不同意延期的理由")
                .<Decision<List<RequestEvent>>>map(Words::refused)
                .orElseGet(() -> Decision.accepted(List.of(new ExtensionRefused(petition, command.note()))));
    }

    static Decision<List<RequestEvent>> askParking(
            ServiceRequest request, Command.AskParking command, Context context) {
        Optional<Refusal> refusal = Words.check(command.reason(), "挂账理由");
        if (refusal.isPresent()) {
            return Words.refused(refusal.get());
        }
        int total = context.rules().limit("parking-total").amount();
        int most = total - request.tally.parkedDays;
        if (most < 1) {
            return Decision.refused("parking-used", "规则 3：挂账累计最多 " + total + " 天", "挂账天数已用完，请抓紧办理并如实答复进展。");
        }
        if (command.days() < 1 || command.days() > most) {
            return Decision.refused("parking-too-long", "规则 3：挂账累计最多 " + total + " 天", "挂账天数须在 1 至 " + most + " 天之间。");
        }
        Assignment acting = UnitRules.acting(context);
        return Decision.accepted(List.of(new ParkingAsked(
                acting.id(),
                acting.unit(),
                TimeSorted.next(),
                command.days(),
                command.reason().strip())));
    }

    static Decision<List<RequestEvent>> grantParking(
            ServiceRequest request, Command.GrantParking command, Context context) {
        Long petition = request.tally.parkingPetition;
        Optional<Assignment> lead = request.lead();
        if (petition == null || lead.isEmpty()) {
            return Decision.refused("no-petition", "规则 3：挂账", "没有待审批的挂账申请。");
        }
        Deadline until = context.due(Limit.naturalDays(request.tally.parkingAsked), context.now());
        return Decision.accepted(List.of(
                new ParkingGranted(lead.get().id(), petition, until, context.by("parking-note"), command.note())));
    }

    static Decision<List<RequestEvent>> refuseParking(ServiceRequest request, Command.RefuseParking command) {
        Long petition = request.tally.parkingPetition;
        if (petition == null) {
            return Decision.refused("no-petition", "规则 3：挂账", "没有待审批的挂账申请。");
        }
        return Words.check(command.note(), "不同意挂账的理由")
                .<Decision<List<RequestEvent>>>map(Words::refused)
                .orElseGet(() -> Decision.accepted(List.of(new ParkingRefused(petition, command.note()))));
    }

    /** The unit gets the redo limit to finish what was parked; the citizen clock never stopped. */
    static Decision<List<RequestEvent>> endParking(
            ServiceRequest request, Command.EndParking command, Context context) {
        return request.lead()
                .<Decision<List<RequestEvent>>>map(lead -> Decision.accepted(List.of(new ParkingEnded(
                        lead.id(), context.due(context.rules().limit("redo"), context.now()), command.note()))))
                .orElseGet(() -> Decision.refused("not-parked", "规则 3：挂账", "该诉求没有挂账。"));
    }

    static Decision<List<RequestEvent>> pause(ServiceRequest request, Command.PauseClock command) {
        if (request.clock().isPaused()) {
            return Decision.refused("paused-already", "规则 2 第 6 条", "时钟已经暂停。");
        }
        if (command.ground() != PauseGround.THIRD_PARTY_PERIOD && command.ground() != PauseGround.OUTAGE) {
            return Decision.refused("no-ground", "规则 2 第 6 条：暂停须有法定事由", "只有法定鉴定检测公告期间或经管理员公告的系统故障可以手动暂停。");
        }
        return Words.check(command.reason(), "暂停的依据")
                .<Decision<List<RequestEvent>>>map(Words::refused)
                .orElseGet(() -> Decision.accepted(List.of(new ClockPaused(command.ground(), command.reason()))));
    }

    static Decision<List<RequestEvent>> resume(ServiceRequest request, Command.ResumeClock command, Context context) {
        return Pauses.resuming(request, context, command.note())
                .<Decision<List<RequestEvent>>>map(event -> Decision.accepted(List.of(event)))
                .orElseGet(() -> Decision.refused("not-paused", "规则 2 第 6 条", "时钟没有暂停。"));
    }
}
