package cn.qingsu.request;

import cn.qingsu.city.UnitCode;
import cn.qingsu.city.Units;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.TimeSorted;
import cn.qingsu.request.RequestEvent.CallbackTried;
import cn.qingsu.request.RequestEvent.CalledBack;
import cn.qingsu.request.RequestEvent.ExclusionJudged;
import cn.qingsu.request.RequestEvent.Explained;
import cn.qingsu.request.RequestEvent.FalseContactMarked;
import cn.qingsu.request.RequestEvent.RedoOrdered;
import cn.qingsu.request.RequestEvent.ReplyApproved;
import cn.qingsu.request.RequestEvent.ReplyRejected;
import cn.qingsu.request.RequestEvent.RequestClosed;
import cn.qingsu.request.RequestEvent.Supervised;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Whether a reply stands, what the citizen says of it, and what follows (rules 5). */
final class ReviewRules {

    private ReviewRules() {}

    static Decision<List<RequestEvent>> approve(ServiceRequest request, Command.Approve command, Context context) {
        boolean callback = request.matter().canBeCalledBack();
        List<RequestEvent> events = new ArrayList<>(Deciding.ending(request.open(), Assignment.Ending.REPLIED));
        events.add(new ReplyApproved(
                request.state(),
                callback ? State.CALLBACK_PENDING : State.CLOSED,
                Objects.requireNonNull(request.standing.reply),
                callback,
                context.by(callback ? "callback-end" : "archive-after"),
                command.note()));
        return Decision.accepted(events);
    }

    static Decision<List<RequestEvent>> reject(ServiceRequest request, Command.RejectReply command, Context context) {
        return Words.check(command.points(), "需要修改之处")
                .<Decision<List<RequestEvent>>>map(Words::refused)
                .orElseGet(() -> Decision.accepted(List.of(new ReplyRejected(
                        request.state(),
                        State.REPLY_REJECTED,
                        Objects.requireNonNull(request.standing.reply),
                        context.by("mend-reply"),
                        command.points().strip()))));
    }

    static Decision<List<RequestEvent>> noteTry(Command.NoteCallbackTry command) {
        return Decision.accepted(List.of(new CallbackTried(command.part(), command.nextAt(), command.note())));
    }

    static Decision<List<RequestEvent>> recordCallback(
            ServiceRequest request, Command.RecordCallback command, Context context) {
        List<RequestEvent> events = new ArrayList<>();
        events.add(new CalledBack(
                request.state(),
                State.CALLED_BACK,
                request.tally.round,
                command.contacted(),
                command.solved(),
                command.satisfied(),
                command.outcome(),
                context.by("explain"),
                command.words() == null || command.words().isBlank() ? null : TimeSorted.next(),
                command.words() == null ? null : command.words().strip()));
        if (Boolean.FALSE.equals(command.contacted())) {
            request.lastLead().ifPresent(lead -> events.add(new FalseContactMarked(lead.unit())));
        }
        switch (command.outcome()) {
            case CLOSE, UNREACHABLE ->
                events.add(new RequestClosed(
                        State.CALLED_BACK, State.CLOSED, command.outcome(), context.by("archive-after"), null));
            case REDO -> events.addAll(again(request, false, State.CALLED_BACK, "回访反映未解决", context));
            case REDO_HIGHER -> events.addAll(again(request, true, State.CALLED_BACK, "再次回访仍未解决，提级办理", context));
            case CONSULT -> {
                if (!request.standing.supervised) {
                    events.add(new Supervised("三次办理仍未解决"));
                }
                events.add(new RequestEvent.ConsultationOpened(
                        State.CALLED_BACK, State.CONSULTING, context.by("consultation"), "三次办理仍未解决"));
                if (!request.clock().isPaused()) {
                    events.add(new ClockEvent.ClockPaused(PauseGround.CONSULTATION, null));
                }
            }
            case EXPLAIN, EXCLUSION -> {}
        }
        return Decision.accepted(events);
    }

    static Decision<List<RequestEvent>> explain(ServiceRequest request, Command.Explain command, Context context) {
        return Words.check(command.text(), "解释说明的内容")
                .<Decision<List<RequestEvent>>>map(Words::refused)
                .orElseGet(() -> Decision.accepted(List.of(
                        new Explained(TimeSorted.next(), command.text().strip()),
                        new RequestClosed(
                                request.state(),
                                State.CLOSED,
                                CallbackOutcome.EXPLAIN,
                                context.by("archive-after"),
                                null))));
    }

    static Decision<List<RequestEvent>> judgeExclusion(
            ServiceRequest request, Command.JudgeExclusion command, Context context) {
        AccountId who = context.author().account();
        if (who == null) {
            return Decision.refused("wrong-role", "规则 5：不合理诉求须两次审核", "审核须由工作人员作出。");
        }
        return Words.check(command.note(), "审核意见")
                .<Decision<List<RequestEvent>>>map(Words::refused)
                .orElseGet(() -> Decision.accepted(judged(request, command, who, context)));
    }

    private static List<RequestEvent> judged(
            ServiceRequest request, Command.JudgeExclusion command, AccountId who, Context context) {
        List<RequestEvent> events = new ArrayList<>();
        events.add(new ExclusionJudged(command.agree(), who, command.note().strip()));
        if (!command.agree()) {
            events.addAll(again(request, false, request.state(), "不合理诉求认定未通过", context));
        } else if (request.tally.exclusionReviews > 0) {
            events.add(new RequestClosed(
                    request.state(),
                    State.CLOSED,
                    CallbackOutcome.EXCLUSION,
                    context.by("archive-after"),
                    command.note().strip()));
        }
        return events;
    }

    static Decision<List<RequestEvent>> redo(ServiceRequest request, Command.Redo command, Context context) {
        return Words.check(command.reason(), "再次交办的理由")
                .<Decision<List<RequestEvent>>>map(Words::refused)
                .orElseGet(() -> Decision.accepted(
                        again(request, false, request.state(), command.reason().strip(), context)));
    }

    /** Which limit of the rule pack a redo has. */
    static String redoLimit(ServiceRequest request) {
        Matter matter = request.matter();
        return matter.complex() ? "redo.COMPLEX" : matter.urgency() == Urgency.NORMAL ? "redo" : "redo.TIMELY";
    }

    private static List<RequestEvent> again(
            ServiceRequest request, boolean higher, State from, String reason, Context context) {
        Assignment before = request.lastLead().orElseThrow();
        UnitCode unit = higher ? above(before.unit(), context) : before.unit();
        int round = request.tally.round + 1;
        boolean binding = before.binding() && unit.equals(before.unit());
        return List.of(
                new RedoOrdered(from, State.REDO, round, higher, reason),
                Deciding.assignment(request, AssignmentRole.LEAD, unit, round, binding, context));
    }

    /** One level up, but never to the hotline centre itself. */
    private static UnitCode above(UnitCode unit, Context context) {
        UnitCode superior = context.units().superior(unit).code();
        return superior.equals(Units.CENTRE) ? unit : superior;
    }
}
