package cn.qingsu.request;

import cn.qingsu.identity.Officer;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import cn.qingsu.kernel.RequestId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets commands happen to requests in memory, which are then forgotten. */
@Component
class ForeseenRequests implements Foresight {

    private final RequestStore requests;
    private final Admission admission;
    private final Groups groups;
    private final Possibilities possibilities;

    ForeseenRequests(RequestStore requests, Admission admission, Groups groups, Possibilities possibilities) {
        this.requests = requests;
        this.admission = admission;
        this.groups = groups;
        this.possibilities = possibilities;
    }

    @Override
    public List<Decision<CaseState>> foresee(List<Intent> intents, Officer officer) {
        List<Optional<ServiceRequest>> found =
                requests.findAll(intents.stream().map(Intent::id).toList());
        List<Decision<CaseState>> foreseen = new ArrayList<>();
        for (int n = 0; n < intents.size(); n++) {
            Intent intent = intents.get(n);
            foreseen.add(found.get(n)
                    .map(request -> after(request, intent, officer))
                    .orElseGet(Admission::unknown));
        }
        return foreseen;
    }

    private Decision<CaseState> after(ServiceRequest request, Intent intent, Officer officer) {
        Decision<CaseState> standing = Decision.accepted(request.caseState());
        for (Command command : intent.commands()) {
            standing = standing.then(before -> after(request, intent.expectedVersion(), officer, command));
        }
        return standing;
    }

    private Decision<CaseState> after(ServiceRequest request, int version, Officer officer, Command command) {
        Optional<Refusal> unkeepable = Words.check(command);
        if (unkeepable.isPresent()) {
            return Words.refused(unkeepable.get());
        }
        return admission
                .ofOfficer(request, version, officer, command)
                .then(context -> decide(request, command, context, officer).map(events -> {
                    events.forEach(event -> request.apply(event, context.author(), context.now()));
                    return request.caseState();
                }));
    }

    private Decision<List<RequestEvent>> decide(
            ServiceRequest request, Command command, Context context, Officer officer) {
        return switch (command) {
            case Command.ChangeLead change -> notForeseeable();
            case Command.FollowMaster follow -> notForeseeable();
            case Command.Merge merge ->
                groups.mayFollow(merge.into(), master -> admission.maySee(officer, master))
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
