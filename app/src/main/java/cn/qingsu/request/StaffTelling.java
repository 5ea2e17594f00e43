package cn.qingsu.request;

import static cn.qingsu.request.Timeline.Kind.CALLBACK;
import static cn.qingsu.request.Timeline.Kind.CLOCK;
import static cn.qingsu.request.Timeline.Kind.CLOSING;
import static cn.qingsu.request.Timeline.Kind.CONTACT;
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
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How each event reads to staff. */
final class StaffTelling {

    private StaffTelling() {}

    static Telling of(RequestEvent event, Map<Long, Said> said, Function<UnitCode, String> unit) {
        return switch (event) {
            case DraftSaved e -> Telling.inside(REGISTRATION, "暂存", null);
            case RequestRegistered e ->
                Telling.open(
                        REGISTRATION,
                        "登记诉求 " + e.number(),
                        e.requestType().label() + " · " + e.urgency().label() + " · 办理时限 " + due(e.due()));
            case DraftCompleted e -> Telling.open(REGISTRATION, "登记诉求", "办理时限 " + due(e.due()));
            case Classified e ->
                Telling.inside(
                        REGISTRATION,
                        "核定分类和地点",
                        joined(
                                e.requestType().label(),
                                e.urgency().label(),
                                e.privacy().label(),
                                "办理时限 " + due(e.due())));
            case RequestAccepted e -> Telling.open(REGISTRATION, "受理", null);
            case SupplementAsked e -> Telling.open(CONTACT, "请诉求人补充", publicText(said, e.supplement()));
            case SupplementGiven e -> Telling.open(CONTACT, "诉求人已补充", publicText(said, e.supplement()));
            case WordsAdded e -> Telling.open(CONTACT, e.urges() ? "诉求人催办" : "诉求人补充", publicText(said, e.said()));
            case SupplementLapsed e -> Telling.open(CLOSING, "逾期未补充，办结", null);
            case DirectlyAnswered e -> Telling.open(WORDS, "直接答复", publicText(said, e.reply()));
            case NotAccepted e -> Telling.open(WORDS, "不予受理", publicText(said, e.reply()));
            case NotAcceptedConfirmed e -> Telling.inside(CLOSING, "不予受理已复核", null);
            case ObjectedToNotAccepted e -> Telling.open(CONTACT, "诉求人提出异议，重新受理", reason(e.reason(), said, e.said()));
            case TransferredToEmergency e ->
                Telling.open(HOP, "转接 " + e.service().label(), e.reason());
            case TransferConfirmed e -> Telling.open(CLOSING, "紧急热线已接处", e.reason());
            case TransferBounced e -> Telling.inside(HOP, "紧急热线退回", e.reason());
            case Voided e -> Telling.inside(CLOSING, "作废", e.reason());
            case Withdrawn e -> Telling.open(CLOSING, "撤诉", reason(e.reason(), said, e.said()));
            case MergedInto e -> Telling.open(HOP, "并入同一事项的诉求", e.reason());
            case Unmerged e -> Telling.inside(HOP, "拆分并单", e.reason());
            case FollowedOn e -> Telling.inside(HOP, "改随新的主件", null);
            case TookLead e -> Telling.inside(HOP, "改为主件，接续办理", e.reason());
            case RepliedWithMaster e ->
                Telling.open(
                        WORDS,
                        (e.said() == SaidKind.WORDING ? "随主件不予受理" : "随主件答复")
                                + (e.claim() == null ? "" : "：" + e.claim().label()),
                        publicText(said, e.reply()));
            case Assigned e ->
                Telling.open(
                        HOP,
                        e.assignmentRole().label() + "：" + unit.apply(e.unit()),
                        joined(
                                e.round() > 1 ? "第 " + e.round() + " 次办理" : null,
                                e.binding() ? "会商指定，不得退单" : null,
                                "到期 " + due(e.due()),
                                e.reason()));
            case AssignmentClosed e ->
                Telling.inside(HOP, unit.apply(e.unit()) + "：任务结束（" + e.how().label() + "）", null);
            case RequestDispatched e ->
                Telling.open(HOP, (e.first() ? "转办至" : "改派至") + unit.apply(e.unit()), clause(e, unit));
            case Acknowledged e -> Telling.open(HOP, unit.apply(e.unit()) + (e.automatic() ? "：到时自动签收" : "签收"), null);
            case HandlingBegun e -> Telling.inside(HOP, "开始办理", null);
            case RequesterContacted e ->
                Telling.open(CONTACT, unit.apply(e.unit()) + (e.reached() ? "联系了诉求人" : "联系诉求人未接通"), e.reason());
            case Reported e -> Telling.inside(WORDS, unit.apply(e.unit()) + "反馈", internalText(said, e.reply()));
            case ProgressNoted e -> Telling.inside(WORDS, unit.apply(e.unit()) + "登记进展", e.reason());
            case ReturnAsked e ->
                Telling.inside(HOP, unit.apply(e.unit()) + "申请退单", joined("依据：" + e.clause(), e.reason()));
            case ReturnUpheld e -> Telling.inside(HOP, "同意" + unit.apply(e.unit()) + "退单", e.reason());
            case ReturnRefused e -> Telling.inside(HOP, "不同意退单", e.reason());
            case ConsultationOpened e -> Telling.inside(HOP, "提交会商", e.reason());
            case ConsultationDecided e ->
                Telling.inside(
                        HOP, "会商决定由" + unit.apply(e.lead()) + "主办", joined(e.reason(), beside(e.coHandlers(), unit)));
            case ExtensionAsked e -> Telling.inside(CLOCK, "申请延期 " + e.workingDays() + " 个工作日", e.reason());
            case ExtensionGranted e ->
                Telling.open(CLOCK, "延期 " + e.workingDays() + " 个工作日，至 " + due(e.due()), e.reason());
            case ExtensionRefused e -> Telling.inside(CLOCK, "不同意延期", e.reason());
            case ParkingAsked e -> Telling.inside(CLOCK, "申请挂账 " + e.days() + " 天", e.reason());
            case ParkingGranted e -> Telling.open(CLOCK, "列为长期事项，至 " + due(e.until()), e.reason());
            case ParkingRefused e -> Telling.inside(CLOCK, "不同意挂账", e.reason());
            case ParkingEnded e -> Telling.inside(CLOCK, "结束挂账，到期 " + due(e.due()), e.reason());
            case ClockPaused e -> Telling.inside(CLOCK, "时钟暂停：" + e.ground().label(), e.reason());
            case ClockResumed e -> Telling.inside(CLOCK, "时钟继续，办理时限 " + due(e.due()), e.reason());
            case LimitPassed e ->
                Telling.inside(
                        CLOCK,
                        e.alarm().label() + (e.times() > 1 ? "已过（第 " + e.times() + " 次提醒）" : "已到"),
                        "时限 " + CityTime.until(e.due()));
            case Replied e ->
                Telling.inside(
                        WORDS,
                        unit.apply(e.unit()) + "答复：" + e.claim().label(),
                        joined(
                                labelled("办理情况", internalText(said, e.reply())),
                                labelled("公开答复", publicText(said, e.reply()))));
            case ReplyApproved e ->
                Telling.open(WORDS, "答复审核通过", joined(publicText(said, e.reply()), labelled("审核意见", e.reason())));
            case ReplyRejected e -> Telling.inside(WORDS, "答复审核退回", e.reason());
            case CallbackTried e ->
                Telling.open(CALLBACK, "回访未接通", joined(e.reason(), "下次回访 " + CityTime.minute(e.nextAt())));
            case CalledBack e ->
                Telling.open(CALLBACK, "回访：" + verdict(e), e.said() == null ? null : internalText(said, e.said()));
            case FalseContactMarked e -> Telling.inside(CALLBACK, "标记：" + unit.apply(e.unit()) + "未实际联系诉求人", null);
            case Explained e -> Telling.open(WORDS, "解释说明", publicText(said, e.reply()));
            case ExclusionJudged e -> Telling.inside(CALLBACK, "不合理诉求审核：" + (e.agreed() ? "同意" : "不同意"), e.reason());
            case RedoOrdered e ->
                Telling.open(HOP, "再次交办（第 " + e.round() + " 次办理" + (e.higher() ? "，提级" : "") + "）", e.reason());
            case RequestClosed e ->
                Telling.open(
                        CLOSING,
                        "办结",
                        joined(e.outcome() == null ? null : e.outcome().label(), e.reason()));
            case Supervised e -> Telling.inside(CLOCK, "列入督办", e.reason());
            case SupervisionEnded e -> Telling.inside(CLOCK, "解除督办", e.reason());
            case Archived e -> Telling.inside(CLOSING, "归档", null);
        };
    }

    static String verdict(CalledBack e) {
        return Stream.of(
                        e.contacted() == null ? null : e.contacted() ? "已联系" : "未联系",
                        e.solved() == null ? null : e.solved().label(),
                        e.satisfied() == null ? null : e.satisfied().label(),
                        e.outcome() == CallbackOutcome.UNREACHABLE ? "未能接通" : null)
                .filter(part -> part != null)
                .collect(Collectors.joining(" · "));
    }

    private static String due(Deadline due) {
        return CityTime.until(due.at()) + (due.provisional() ? "（暂定）" : "");
    }

    static @Nullable String publicText(Map<Long, Said> said, long id) {
        Said words = said.get(id);
        return words == null ? null : words.publicText();
    }

    private static @Nullable String reason(@Nullable String officers, Map<Long, Said> said, @Nullable Long own) {
        return own == null ? officers : publicText(said, own);
    }

    private static @Nullable String internalText(Map<Long, Said> said, long id) {
        Said words = said.get(id);
        return words == null ? null : words.internalText();
    }

    private static @Nullable String clause(RequestEvent.RequestDispatched e, Function<UnitCode, String> name) {
        return joined(
                beside(e.coHandlers(), name),
                e.sla() == null ? null : "职责清单本条时限：" + e.sla().label());
    }

    private static @Nullable String beside(@Nullable List<UnitCode> units, Function<UnitCode, String> name) {
        return units == null || units.isEmpty()
                ? null
                : "协办：" + units.stream().map(name).collect(Collectors.joining("、"));
    }

    private static @Nullable String labelled(String label, @Nullable String text) {
        return text == null ? null : label + "：" + text;
    }

    private static @Nullable String joined(@Nullable String... parts) {
        String text =
                Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining("\n"));
        return text.isEmpty() ? null : text;
    }
}
