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

    static Optional<Telling> of(RequestEvent event, Map<Long, Said> said, Function<UnitCode, String> unit) {
        return Optional.ofNullable(telling(event, said, unit));
    }

    private static @Nullable Telling telling(
            RequestEvent event, Map<Long, Said> said, Function<UnitCode, String> unit) {
        return switch (event) {
            case RequestRegistered e -> Telling.open(REGISTRATION, "已收到您的诉求", "编号 " + e.number());
            case DraftCompleted e -> Telling.open(REGISTRATION, "已收到您的诉求", null);
            case RequestAccepted e -> Telling.open(REGISTRATION, "已受理", "正在确定承办单位");
            case SupplementAsked e -> Telling.open(WORDS, "请您补充", StaffTelling.publicText(said, e.supplement()));
            case SupplementGiven e -> Telling.open(WORDS, "已收到您的补充", StaffTelling.publicText(said, e.supplement()));
            case WordsAdded e ->
                Telling.open(WORDS, e.urges() ? "已转达您的催办" : "已收到您的补充", StaffTelling.publicText(said, e.said()));
            case SupplementLapsed e -> Telling.open(CLOSING, "未收到补充，已办结", "您可以随时重新提交。");
            case DirectlyAnswered e -> Telling.open(WORDS, "已答复", StaffTelling.publicText(said, e.reply()));
            case NotAccepted e -> Telling.open(WORDS, "不在热线受理范围", StaffTelling.publicText(said, e.reply()));
            case ObjectedToNotAccepted e -> Telling.open(WORDS, "已收到您的异议，重新受理", null);
            case TransferredToEmergency e ->
                Telling.open(HOP, "已转接" + e.service().label(), null);
            case TransferConfirmed e -> Telling.open(CLOSING, "紧急热线已接处", null);
            case Withdrawn e -> Telling.open(CLOSING, "已撤回", null);
            case MergedInto e -> Telling.open(HOP, "与同一事项的其他诉求合并办理", "办理结果会同样告知您。");
            case Assigned e ->
                switch (e.assignmentRole()) {
                    case LEAD -> null;
                    case CO_HANDLER -> Telling.open(HOP, unit.apply(e.unit()) + "协助办理", null);
                    case SUB -> Telling.open(HOP, "交由" + unit.apply(e.unit()) + "办理", null);
                };
            case RequestDispatched e -> Telling.open(HOP, "已转" + unit.apply(e.unit()) + "办理", null);
            case ConsultationDecided e -> Telling.open(HOP, "已确定由" + unit.apply(e.lead()) + "办理", null);
            case ConsultationOpened e -> Telling.open(HOP, "正在协调确定承办单位", null);
            case Acknowledged e -> Telling.open(HOP, unit.apply(e.unit()) + "已签收", null);
            case RequesterContacted e ->
                Telling.open(WORDS, unit.apply(e.unit()) + (e.reached() ? "已与您联系" : "尝试联系您，未接通"), null);
            case ExtensionGranted e ->
                Telling.open(CLOCK, "办理时间延长至 " + CityTime.minute(e.due().at()), null);
            case ParkingGranted e -> Telling.open(CLOCK, "该事项需要较长时间解决，会定期登记进展", null);
            case ReplyApproved e -> Telling.open(WORDS, "承办单位已答复", StaffTelling.publicText(said, e.reply()));
            case CallbackTried e -> Telling.open(CALLBACK, "热线给您打过回访电话，未接通", "我们会再联系您，您也可以自行评价。");
            case CalledBack e -> Telling.open(CALLBACK, "已记录您的评价", StaffTelling.verdict(e));
            case Explained e -> Telling.open(WORDS, "承办单位解释说明", StaffTelling.publicText(said, e.reply()));
            case RedoOrdered e -> Telling.open(HOP, "已要求重新办理", null);
            case RequestClosed e -> Telling.open(CLOSING, "办结", null);
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
                        e.said() == SaidKind.WORDING ? "不在热线受理范围" : "已答复",
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
