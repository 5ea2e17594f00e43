package cn.qingsu.request;

import cn.qingsu.journal.Entry;
import cn.qingsu.journal.Event;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What each event is called on the timeline. */
final class EventTitles {

    private static final Map<Class<? extends RequestEvent>, String> TITLES = Map.ofEntries(
            Map.entry(RequestEvent.DraftSaved.class, "暂存"),
            Map.entry(RequestEvent.RequestRegistered.class, "登记诉求"),
            Map.entry(RequestEvent.DraftCompleted.class, "登记诉求"),
            Map.entry(RequestEvent.Classified.class, "核定分类和地点"),
            Map.entry(RequestEvent.RequestAccepted.class, "受理"),
            Map.entry(RequestEvent.SupplementAsked.class, "请诉求人补充"),
            Map.entry(RequesterEvent.SupplementGiven.class, "诉求人已补充"),
            Map.entry(RequesterEvent.WordsAdded.class, "诉求人补充、催办"),
            Map.entry(RequestEvent.SupplementLapsed.class, "逾期未补充，办结"),
            Map.entry(RequestEvent.DirectlyAnswered.class, "直接答复"),
            Map.entry(RequestEvent.NotAccepted.class, "不予受理"),
            Map.entry(RequestEvent.NotAcceptedConfirmed.class, "不予受理已复核"),
            Map.entry(RequesterEvent.ObjectedToNotAccepted.class, "诉求人提出异议，重新受理"),
            Map.entry(RequestEvent.TransferredToEmergency.class, "转接紧急热线"),
            Map.entry(RequestEvent.TransferConfirmed.class, "紧急热线已接处"),
            Map.entry(RequestEvent.TransferBounced.class, "紧急热线退回"),
            Map.entry(RequestEvent.Voided.class, "作废"),
            Map.entry(RequesterEvent.Withdrawn.class, "撤诉"),
            Map.entry(RequestEvent.MergedInto.class, "并单"),
            Map.entry(RequestEvent.Unmerged.class, "拆分并单"),
            Map.entry(GroupEvent.FollowedOn.class, "改随新的主件"),
            Map.entry(GroupEvent.TookLead.class, "改为主件"),
            Map.entry(GroupEvent.RepliedWithMaster.class, "随主件答复"),
            Map.entry(RequestEvent.Assigned.class, "交办"),
            Map.entry(RequestEvent.AssignmentClosed.class, "任务结束"),
            Map.entry(RequestEvent.RequestDispatched.class, "转办"),
            Map.entry(RequestEvent.Acknowledged.class, "签收"),
            Map.entry(RequestEvent.HandlingBegun.class, "开始办理"),
            Map.entry(RequestEvent.RequesterContacted.class, "联系诉求人"),
            Map.entry(RequestEvent.Reported.class, "反馈"),
            Map.entry(RequestEvent.ProgressNoted.class, "办理进展"),
            Map.entry(RequestEvent.ReturnAsked.class, "申请退单"),
            Map.entry(RequestEvent.ReturnUpheld.class, "同意退单"),
            Map.entry(RequestEvent.ReturnRefused.class, "不同意退单"),
            Map.entry(RequestEvent.ConsultationOpened.class, "提交会商"),
            Map.entry(RequestEvent.ConsultationDecided.class, "会商决定"),
            Map.entry(ClockEvent.ExtensionAsked.class, "申请延期"),
            Map.entry(ClockEvent.ExtensionGranted.class, "同意延期"),
            Map.entry(ClockEvent.ExtensionRefused.class, "不同意延期"),
            Map.entry(ClockEvent.ParkingAsked.class, "申请挂账"),
            Map.entry(ClockEvent.ParkingGranted.class, "同意挂账"),
            Map.entry(ClockEvent.ParkingRefused.class, "不同意挂账"),
            Map.entry(ClockEvent.ParkingEnded.class, "结束挂账"),
            Map.entry(ClockEvent.ClockPaused.class, "时钟暂停"),
            Map.entry(ClockEvent.ClockResumed.class, "时钟继续"),
            Map.entry(ClockEvent.LimitPassed.class, "时限已过"),
            Map.entry(RequestEvent.Replied.class, "答复"),
            Map.entry(RequestEvent.ReplyApproved.class, "审核通过"),
            Map.entry(RequestEvent.ReplyRejected.class, "审核退回"),
            Map.entry(RequestEvent.CallbackTried.class, "回访未接通"),
            Map.entry(RequestEvent.CalledBack.class, "回访"),
            Map.entry(RequestEvent.FalseContactMarked.class, "标记：未实际联系诉求人"),
            Map.entry(RequestEvent.Explained.class, "解释说明"),
            Map.entry(RequestEvent.ExclusionJudged.class, "不合理诉求审核"),
            Map.entry(RequestEvent.RedoOrdered.class, "再次交办"),
            Map.entry(RequestEvent.RequestClosed.class, "办结"),
            Map.entry(RequestEvent.Supervised.class, "列入督办"),
            Map.entry(RequestEvent.SupervisionEnded.class, "解除督办"),
            Map.entry(RequestEvent.Archived.class, "归档"));

    private static final Map<String, String> BY_TYPE = TITLES.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(entry -> Event.typeOf(entry.getKey()), Map.Entry::getValue));

    private static final Map<String, Class<? extends RequestEvent>> KINDS = Arrays.stream(
                    RequestEvent.class.getPermittedSubclasses())
            .flatMap(kind -> kind.isSealed() ? Arrays.stream(kind.getPermittedSubclasses()) : Stream.of(kind))
            .<Class<? extends RequestEvent>>map(kind -> kind.asSubclass(RequestEvent.class))
            .collect(Collectors.toUnmodifiableMap(Event::typeOf, kind -> kind));

    private EventTitles() {}

    static String of(Entry entry) {
        return title(entry.type());
    }

    static String title(String type) {
        return BY_TYPE.getOrDefault(type, type);
    }

    /** The classes of all events, by type. */
    static Map<String, Class<? extends RequestEvent>> kinds() {
        return KINDS;
    }
}
