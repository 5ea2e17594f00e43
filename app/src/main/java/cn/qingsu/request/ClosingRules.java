package cn.qingsu.request;

import cn.qingsu.journal.Author;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.TimeSorted;
import cn.qingsu.request.RequestEvent.Archived;
import cn.qingsu.request.RequestEvent.MergedInto;
import cn.qingsu.request.RequestEvent.RequestClosed;
import cn.qingsu.request.RequestEvent.Supervised;
import cn.qingsu.request.RequestEvent.SupervisionEnded;
import cn.qingsu.request.RequestEvent.Unmerged;
import cn.qingsu.request.RequesterEvent.Withdrawn;
import java.util.ArrayList;
import java.util.List;

/** How a request ends otherwise than by a good call-back, and the supervision mark. */
final class ClosingRules {

    private ClosingRules() {}

    static Decision<List<RequestEvent>> withdraw(ServiceRequest request, Command.Withdraw command, Context context) {
        return Words.check(command.reason(), "撤诉理由")
                .<Decision<List<RequestEvent>>>map(Words::refused)
                .orElseGet(() -> {
                    List<RequestEvent> events =
                            new ArrayList<>(Deciding.ending(request.open(), Assignment.Ending.CANCELLED));
                    boolean own = context.author().equals(Author.REQUESTER);
                    String reason = command.reason().strip();
                    events.add(new Withdrawn(
                            request.state(),
                            State.WITHDRAWN,
                            context.by("archive-after"),
                            own ? null : reason,
                            own ? TimeSorted.next() : null,
                            own ? reason : null));
                    return Decision.accepted(events);
                });
    }

    static Decision<List<RequestEvent>> merge(ServiceRequest request, Command.Merge command, Context context) {
        if (command.into().equals(request.id)) {
            return Decision.refused("merge-itself", "规则 1：并单", "不能并入自身，请选择另一件诉求。");
        }
        List<RequestEvent> events = new ArrayList<>();
        Pauses.resuming(request, context, null).ifPresent(events::add);
        events.addAll(Deciding.ending(request.open(), Assignment.Ending.CANCELLED));
        events.add(new MergedInto(
                request.state(), State.MERGED, command.into(), context.by("merged-check"), command.reason()));
        return Decision.accepted(events);
    }

    static Decision<List<RequestEvent>> unmerge(ServiceRequest request, Command.Unmerge command, Context context) {
        return Words.check(command.reason(), "拆分理由")
                .<Decision<List<RequestEvent>>>map(Words::refused)
                .orElseGet(() -> Decision.accepted(List.of(new Unmerged(
                        request.state(),
                        State.DISPATCH_PENDING,
                        context.by("dispatch." + request.matter().urgency()),
                        command.reason().strip()))));
    }

    static Decision<List<RequestEvent>> closeWithMaster(ServiceRequest request, Context context) {
        return Decision.accepted(
                List.of(new RequestClosed(request.state(), State.CLOSED, null, context.by("archive-after"), "主单已办结")));
    }

    static Decision<List<RequestEvent>> close(ServiceRequest request, Command.Close command, Context context) {
        if (!request.open().isEmpty()) {
            return Decision.refused("assignment-open", "规则 2 第 1 条", "还有单位正在办理，不能办结。");
        }
        if (request.state() == State.CALLED_BACK && request.standing.outcome == CallbackOutcome.EXCLUSION) {
            return Decision.refused("exclusion-open", "规则 5：不合理诉求须两次审核", "不合理诉求认定尚未审完，不能直接办结；请等待审核，或再次交办。");
        }
        return Decision.accepted(List.of(new RequestClosed(
                request.state(), State.CLOSED, request.standing.outcome, context.by("archive-after"), command.note())));
    }

    static Decision<List<RequestEvent>> supervise(ServiceRequest request, Command.Supervise command) {
        if (request.standing.supervised) {
            return Decision.refused("supervised-already", "规则 3：督办", "该诉求已在督办中。");
        }
        return Words.check(command.reason(), "督办理由")
                .<Decision<List<RequestEvent>>>map(Words::refused)
                .orElseGet(() -> Decision.accepted(
                        List.of(new Supervised(command.reason().strip()))));
    }

    static Decision<List<RequestEvent>> endSupervision(ServiceRequest request, Command.EndSupervision command) {
        if (!request.standing.supervised) {
            return Decision.refused("not-supervised", "规则 3：督办", "该诉求没有督办。");
        }
        return Words.check(command.note(), "解除督办的理由")
                .<Decision<List<RequestEvent>>>map(Words::refused)
                .orElseGet(() -> Decision.accepted(
                        List.of(new SupervisionEnded(command.note().strip()))));
    }

    static Decision<List<RequestEvent>> archive(ServiceRequest request) {
        return Decision.accepted(List.of(new Archived(request.state(), State.ARCHIVED)));
    }
}
