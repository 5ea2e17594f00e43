package cn.qingsu.request;

import cn.qingsu.identity.Officer;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequestId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets commands happen to requests in memory, which are then forgotten. */
@Component
class ForeseenRequests implements Foresight {

    private final RequestStore requests;
    private final Admission admission;
    private final Groups groups;
    private final Ledger ledger;
    private final Possibilities possibilities;
    private final TransactionTemplate transaction;

    ForeseenRequests(
            RequestStore requests,
            Admission admission,
            Groups groups,
            Ledger ledger,
            Possibilities possibilities,
            TransactionTemplate transaction) {
        this.requests = requests;
        this.admission = admission;
        this.groups = groups;
        this.ledger = ledger;
        this.possibilities = possibilities;
        this.transaction = transaction;
    }

    @Override
    public List<Decision<CaseState>> foresee(List<Intent> intents, Officer officer) {
        return Objects.requireNonNull(transaction.execute(status -> {
            if (status.isNewTransaction()) {
                status.setRollbackOnly(); // what happens in memory is never written; this makes sure of it
            }
            return foreseen(intents, officer);
        }));
    }

    private List<Decision<CaseState>> foreseen(List<Intent> intents, Officer officer) {
        List<Optional<ServiceRequest>> found =
                requests.findAll(intents.stream().map(Intent::id).toList());
        List<Decision<CaseState>> foreseen = new ArrayList<>();
        for (int n = 0; n < intents.size(); n++) {
            Intent intent = intents.get(n);
            foreseen.add(
                    found.get(n).map(request -> after(request, intent, officer)).orElseGet(Admission::unknown));
        }
        return foreseen;
    }

    private Decision<CaseState> after(ServiceRequest request, Intent intent, Officer officer) {
        Act act = new Act(
                intent.id(),
                intent.commands(),
                Alongside.NOTHING,
                (now, command, first) -> admission.ofOfficer(
                        now, first ? intent.expectedVersion() : now.head().version(), officer, command),
                master -> admission.maySee(officer, master));
        return act.unkeepable()
                .<Decision<CaseState>>map(Words::refused)
                .orElseGet(() ->
                        act.on(request, ledger.posting(request), this::decide).map(happened -> request.caseState()));
    }

    private Decision<List<RequestEvent>> decide(
            ServiceRequest request, Command command, Context context, Predicate<ServiceRequest> maySee) {
        return switch (command) {
            case Command.ChangeLead change -> notForeseeable();
            case Command.FollowMaster follow -> notForeseeable();
            case Command.Merge merge ->
                groups.mayFollow(merge.into(), maySee)
                        .<Decision<List<RequestEvent>>>map(Words::refused)
                        .orElseGet(() -> Deciding.on(request, command, context));
            default -> Deciding.on(request, command, context);
        };
    }

    private static Decision<List<RequestEvent>> notForeseeable() {
        return Decision.refused("not-foreseeable", "规则 1：并单", "这项操作涉及两件诉求，请逐件办理。");
    }

    @Override
    public Map<RequestId, List<String>> actions(Collection<RequestId> ids, Officer officer) {
        Map<RequestId, List<String>> actions = new LinkedHashMap<>();
        for (Optional<ServiceRequest> found : requests.findAll(List.copyOf(ids))) {
            found.filter(request -> admission.maySee(officer, request))
                    .ifPresent(request -> actions.put(request.id, possibilities.of(request, officer)));
        }
        return actions;
    }
}
