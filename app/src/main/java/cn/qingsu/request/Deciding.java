package cn.qingsu.request;

import cn.qingsu.city.SlaCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.kernel.AssignmentId;
import cn.qingsu.kernel.Decision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the rule for a command. A rule answers the events that follow, or a refusal; it changes nothing itself. */
final class Deciding {

    private Deciding() {}

    static Decision<List<RequestEvent>> on(ServiceRequest request, Command command, Context context) {
        return switch (command) {
            case Command.CompleteDraft c -> HotlineRules.completeDraft(request, context);
            case Command.Classify c -> Classification.classify(request, c, context);
            case Command.Accept c -> HotlineRules.accept(request, context);
            case Command.AskSupplement c -> HotlineRules.askSupplement(request, c, context);
            case Command.AddWords c -> HotlineRules.addWords(c);
            case Command.GiveSupplement c -> HotlineRules.giveSupplement(request, c, context);
            case Command.LapseSupplement c -> HotlineRules.lapseSupplement(request, context);
            case Command.Answer c -> HotlineRules.answer(request, c, context);
            case Command.NotAccept c -> HotlineRules.notAccept(request, c, context);
            case Command.ConfirmNotAccepted c -> HotlineRules.confirmNotAccepted(request, context);
            case Command.ObjectToNotAccepted c -> HotlineRules.object(request, c, context);
            case Command.Transfer c -> HotlineRules.transfer(request, c, context);
            case Command.ConfirmTransfer c -> HotlineRules.confirmTransfer(request, c, context);
            case Command.BounceTransfer c -> HotlineRules.bounceTransfer(request, c, context);
            case Command.Void c -> HotlineRules.voidIt(request, c);
            case Command.Withdraw c -> ClosingRules.withdraw(request, c, context);
            case Command.Merge c -> ClosingRules.merge(request, c, context);
            case Command.Unmerge c -> ClosingRules.unmerge(request, c, context);
            case Command.ChangeLead c -> throw new IllegalArgumentException("takes two requests; see Groups");
            case Command.FollowMaster c -> ClosingRules.closeWithMaster(request, context);
            case Command.Dispatch c -> DispatchRules.dispatch(request, c, context);
            case Command.AddCoHandler c -> DispatchRules.addCoHandler(request, c, context);
            case Command.UpholdReturn c -> DispatchRules.upholdReturn(request, c, context);
            case Command.RefuseReturn c -> DispatchRules.refuseReturn(request, c, context);
            case Command.Consult c -> DispatchRules.consult(request, c, context);
            case Command.DecideConsultation c -> DispatchRules.decide(request, c, context);
            case Command.Acknowledge c -> UnitRules.acknowledge(request, context);
            case Command.RecordContact c -> UnitRules.contact(c, context);
            case Command.SubDispatch c -> UnitRules.subDispatch(request, c, context);
            case Command.Report c -> UnitRules.report(c, context);
            case Command.Return c -> UnitRules.returnIt(request, c, context);
            case Command.Reply c -> UnitRules.reply(request, c, context);
            case Command.NoteProgress c -> UnitRules.noteProgress(c, context);
            case Command.AskExtension c -> PetitionRules.askExtension(request, c, context);
            case Command.GrantExtension c -> PetitionRules.grantExtension(request, c, context);
            case Command.RefuseExtension c -> PetitionRules.refuseExtension(request, c);
            case Command.AskParking c -> PetitionRules.askParking(request, c, context);
            case Command.GrantParking c -> PetitionRules.grantParking(request, c, context);
            case Command.RefuseParking c -> PetitionRules.refuseParking(request, c);
            case Command.EndParking c -> PetitionRules.endParking(request, c, context);
            case Command.PauseClock c -> PetitionRules.pause(request, c);
            case Command.ResumeClock c -> PetitionRules.resume(request, c, context);
            case Command.Approve c -> ReviewRules.approve(request, c, context);
            case Command.RejectReply c -> ReviewRules.reject(request, c, context);
            case Command.NoteCallbackTry c -> ReviewRules.noteTry(c);
            case Command.RecordCallback c -> ReviewRules.recordCallback(request, c, context);
            case Command.Explain c -> ReviewRules.explain(request, c, context);
            case Command.JudgeExclusion c -> ReviewRules.judgeExclusion(request, c, context);
            case Command.Redo c -> ReviewRules.redo(request, c, context);
            case Command.Close c -> ClosingRules.close(request, c, context);
            case Command.Supervise c -> ClosingRules.supervise(request, c);
            case Command.EndSupervision c -> ClosingRules.endSupervision(request, c);
            case Command.Archive c -> ClosingRules.archive(request);
        };
    }

    /** Ends {@code assignments} in one way. */
    static List<RequestEvent> ending(List<Assignment> assignments, Assignment.Ending how) {
        return assignments.stream()
                .<RequestEvent>map(each -> new RequestEvent.AssignmentClosed(each.id(), each.unit(), how))
                .toList();
    }

    /** A new hand-over with its unit clock, which starts now: the matter's limit at first, that of a redo from round 2. */
    static RequestEvent.Assigned assignment(
            ServiceRequest request, AssignmentRole role, UnitCode unit, int round, boolean binding, Context context) {
        return assignment(request, request.tally.sla, role, unit, round, binding, context);
    }

    /** @param sla of the clause by which it is dispatched */
    static RequestEvent.Assigned assignment(
            ServiceRequest request,
            @Nullable SlaCode sla,
            AssignmentRole role,
            UnitCode unit,
            int round,
            boolean binding,
            Context context) {
        return new RequestEvent.Assigned(
                AssignmentId.next(),
                null,
                role,
                unit,
                round,
                binding,
                context.by("acknowledge." + request.matter().urgency()),
                context.due(
                        round > 1
                                ? context.rules().limit(ReviewRules.redoLimit(request))
                                : HandlingLimit.of(request.matter(), sla, context.rules(), context.categories()),
                        context.now()),
                null);
    }
}
