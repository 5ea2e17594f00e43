package cn.qingsu.request;

import cn.qingsu.journal.Author;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import cn.qingsu.kernel.TimeSorted;
import cn.qingsu.request.ClockEvent.ClockPaused;
import cn.qingsu.request.RequestEvent.DirectlyAnswered;
import cn.qingsu.request.RequestEvent.DraftCompleted;
import cn.qingsu.request.RequestEvent.NotAccepted;
import cn.qingsu.request.RequestEvent.NotAcceptedConfirmed;
import cn.qingsu.request.RequestEvent.RequestAccepted;
import cn.qingsu.request.RequestEvent.SupplementAsked;
import cn.qingsu.request.RequestEvent.SupplementLapsed;
import cn.qingsu.request.RequestEvent.TransferBounced;
import cn.qingsu.request.RequestEvent.TransferConfirmed;
import cn.qingsu.request.RequestEvent.TransferredToEmergency;
import cn.qingsu.request.RequestEvent.Voided;
import cn.qingsu.request.RequesterEvent.ObjectedToNotAccepted;
import cn.qingsu.request.RequesterEvent.SupplementGiven;
import cn.qingsu.request.RequesterEvent.WordsAdded;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the hotline itself does before a request goes to a unit: answer, pass on, ask back, say what is beyond remit. */
final class HotlineRules {

    private HotlineRules() {}

    static Decision<List<RequestEvent>> completeDraft(ServiceRequest request, Context context) {
        Deadline due = context.due(
                HandlingLimit.of(request.matter(), null, context.rules(), context.categories()), context.now());
        return Decision.accepted(
                List.of(new DraftCompleted(request.state(), State.REGISTERED, context.by("web-accept"), due)));
    }

    static Decision<List<RequestEvent>> accept(ServiceRequest request, Context context) {
        return Decision.accepted(List.of(new RequestAccepted(
                request.state(),
                State.DISPATCH_PENDING,
                context.by("dispatch." + request.matter().urgency()))));
    }

    static Decision<List<RequestEvent>> askSupplement(
            ServiceRequest request, Command.AskSupplement command, Context context) {
        Optional<Refusal> refusal = Words.check(command.question(), "需要诉求人补充的内容");
        if (refusal.isPresent()) {
            return Words.refused(refusal.get());
        }
        return Decision.accepted(List.of(
                new SupplementAsked(
                        request.state(),
                        State.SUPPLEMENT_PENDING,
                        TimeSorted.next(),
                        context.by("supplement-wait"),
                        command.question().strip()),
                new ClockPaused(PauseGround.REQUESTER_ASKED, null)));
    }

    static Decision<List<RequestEvent>> giveSupplement(
            ServiceRequest request, Command.GiveSupplement command, Context context) {
        Optional<Refusal> refusal = Words.check(command.text(), "补充内容");
        if (refusal.isPresent()) {
            return Words.refused(refusal.get());
        }
        List<RequestEvent> events = new ArrayList<>();
        events.add(new SupplementGiven(
                request.state(),
                State.REGISTERED,
                TimeSorted.next(),
                context.by("web-accept"),
                command.text().strip()));
        Pauses.resuming(request, context, null).ifPresent(events::add);
        return Decision.accepted(events);
    }

    static Decision<List<RequestEvent>> addWords(Command.AddWords command) {
        return Words.check(command.text(), command.urges() ? "催办的内容" : "补充内容")
                .<Decision<List<RequestEvent>>>map(Words::refused)
                .orElseGet(() -> Decision.accepted(List.of(new WordsAdded(
                        TimeSorted.next(), command.urges(), command.text().strip()))));
    }

    static Decision<List<RequestEvent>> lapseSupplement(ServiceRequest request, Context context) {
        return Decision.accepted(
                List.of(new SupplementLapsed(request.state(), State.CLOSED, context.by("archive-after"))));
    }

    static Decision<List<RequestEvent>> answer(ServiceRequest request, Command.Answer command, Context context) {
        Optional<Refusal> refusal = Words.check(command.text(), "答复内容");
        if (refusal.isPresent()) {
            return Words.refused(refusal.get());
        }
        return Decision.accepted(List.of(new DirectlyAnswered(
                request.state(),
                State.ANSWERED,
                TimeSorted.next(),
                command.citation(),
                context.by("answered-close"),
                command.text().strip())));
    }

    static Decision<List<RequestEvent>> notAccept(ServiceRequest request, Command.NotAccept command, Context context) {
        Optional<Refusal> refusal = Words.check(command.wording(), "对诉求人的说明");
        if (refusal.isPresent()) {
            return Words.refused(refusal.get());
        }
        AccountId who = context.author().account();
        if (who == null) {
            return Decision.refused("wrong-role", "规则 4 第 2 条", "不予受理须由工作人员作出。");
        }
        if (context.outOfScope().find(command.situation()).isEmpty()) {
            return Decision.refused("unknown-situation", "规则 4 第 2 条：不予受理须在目录之内", "没有这一不予受理情形，请从目录中选择。");
        }
        return Decision.accepted(List.of(new NotAccepted(
                request.state(),
                State.NOT_ACCEPTED,
                command.situation(),
                who,
                TimeSorted.next(),
                context.by("not-accepted-confirm"),
                command.wording().strip())));
    }

    static Decision<List<RequestEvent>> confirmNotAccepted(ServiceRequest request, Context context) {
        return Decision.accepted(
                List.of(new NotAcceptedConfirmed(request.state(), State.CLOSED, context.by("archive-after"))));
    }

    static Decision<List<RequestEvent>> object(
            ServiceRequest request, Command.ObjectToNotAccepted command, Context context) {
        return Words.check(command.reason(), "异议理由")
                .<Decision<List<RequestEvent>>>map(Words::refused)
                .orElseGet(() -> {
                    boolean own = context.author().equals(Author.REQUESTER);
                    String reason = command.reason().strip();
                    return Decision.accepted(List.of(new ObjectedToNotAccepted(
                            request.state(),
                            State.REGISTERED,
                            context.by("web-accept"),
                            own ? null : reason,
                            own ? TimeSorted.next() : null,
                            own ? reason : null)));
                });
    }

    static Decision<List<RequestEvent>> transfer(ServiceRequest request, Command.Transfer command, Context context) {
        return Decision.accepted(List.of(new TransferredToEmergency(
                request.state(),
                State.TRANSFERRED,
                command.service(),
                context.by("transfer-receipt"),
                command.note())));
    }

    static Decision<List<RequestEvent>> confirmTransfer(
            ServiceRequest request, Command.ConfirmTransfer command, Context context) {
        return Decision.accepted(List.of(
                new TransferConfirmed(request.state(), State.CLOSED, context.by("archive-after"), command.note())));
    }

    static Decision<List<RequestEvent>> bounceTransfer(
            ServiceRequest request, Command.BounceTransfer command, Context context) {
        return Words.check(command.reason(), "退回理由")
                .<Decision<List<RequestEvent>>>map(Words::refused)
                .orElseGet(() -> Decision.accepted(List.of(new TransferBounced(
                        request.state(), State.REGISTERED, context.by("web-accept"), command.reason()))));
    }

    static Decision<List<RequestEvent>> voidIt(ServiceRequest request, Command.Void command) {
        return Words.check(command.reason(), "作废理由")
                .<Decision<List<RequestEvent>>>map(Words::refused)
                .orElseGet(() -> Decision.accepted(List.of(new Voided(request.state(), State.VOID, command.reason()))));
    }
}
