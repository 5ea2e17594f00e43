package cn.qingsu.request;

import cn.qingsu.identity.Requesters;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.RequesterId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Requests about one matter: one leads and is handled, the others follow it and are answered with it, each for itself. What
 * takes more than one request is decided here; the request that is followed is held meanwhile, so that it cannot move on
 * unseen.
 */
@Component
class Groups {

    private static final String CLAUSE = "规则 1：并单";

    private final RequestStore requests;
    private final Sayings sayings;
    private final Ledger ledger;
    private final Requesters requesters;

    Groups(RequestStore requests, Sayings sayings, Ledger ledger, Requesters requesters) {
        this.requests = requests;
        this.sayings = sayings;
        this.ledger = ledger;
        this.requesters = requesters;
    }

    /** Whether {@code into} can be followed: open, not itself following another, and seen by whoever asks. */
    Optional<Refusal> mayFollow(RequestId into, Predicate<ServiceRequest> maySee) {
        Optional<ServiceRequest> master = held(into).filter(maySee);
        if (master.isEmpty()) {
            return Optional.of(new Refusal("unknown-request", CLAUSE, "没有找到要并入的诉求，请核对编号。"));
        }
        State state = master.get().state();
        return state == State.MERGED || state == State.DRAFT || state.isSettled()
                ? Optional.of(new Refusal("master-not-open", CLAUSE, "要并入的诉求已" + state.label() + "，请选择正在办理的诉求。"))
                : Optional.empty();
    }

    /** What {@code lead} does when another request of its group leads from now on; the other's part is written at once. */
    Decision<List<RequestEvent>> changeLead(
            ServiceRequest lead, Command.ChangeLead command, Context context, Predicate<ServiceRequest> maySee) {
        Optional<ServiceRequest> next = requests.find(command.to())
                .filter(maySee)
                .filter(each -> each.state() == State.MERGED && lead.id.equals(each.standing.mergedInto));
        if (next.isEmpty()) {
            return Decision.refused("not-in-group", CLAUSE, "只能改由已并入本件、尚未答复的诉求作主件，请核对编号。");
        }
        return GroupRules.mayLead(lead, next.get(), command, context)
                .<Decision<List<RequestEvent>>>map(Words::refused)
                .orElseGet(() -> {
                    ledger.record(next.get(), GroupRules.leading(lead, next.get(), command, context), context, false);
                    return Decision.accepted(GroupRules.following(lead, command, context));
                });
    }

    /** What {@code request} does after the request that it follows has moved on. */
    Decision<List<RequestEvent>> follow(ServiceRequest request, Context context) {
        RequestId into = Objects.requireNonNull(request.standing.mergedInto, "a merged request follows another");
        ServiceRequest master = held(into).orElseThrow();
        ServiceRequest first = first(master);
        Optional<Said> answer = Sayings.answer(sayings.of(first.id));
        if (isAnswered(first.state()) && answer.isPresent()) {
            return Decision.accepted(List.of(
                    GroupRules.answered(request, first, answer.get(), forOthers(first, answer.get()), context)));
        }
        if (!first.id.equals(into)) {
            return first.state().isSettled()
                    ? nothingToDo()
                    : Decision.accepted(List.of(new GroupEvent.FollowedOn(into, first.id)));
        }
        return master.state().isSettled() ? Decision.accepted(left(request, master, context)) : nothingToDo();
    }

    private static Decision<List<RequestEvent>> nothingToDo() {
        return Decision.refused("nothing-to-follow", CLAUSE, "主件还在办理。");
    }

    private static boolean isAnswered(State state) {
        return state == State.CALLBACK_PENDING
                || state == State.CALLED_BACK
                || state == State.CLOSED
                || state == State.ARCHIVED;
    }

    /** The one that follows no other, from {@code master} on. */
    private ServiceRequest first(ServiceRequest master) {
        ServiceRequest first = master;
        while (first.state() == State.MERGED && first.standing.mergedInto != null) {
            first = held(first.standing.mergedInto).orElseThrow();
        }
        return first;
    }

    /**
     * Whoever led is gone without an answer: withdrawn, void, nothing more heard. The oldest of the others goes back to the
     * dispatcher and leads; all are written at once, except for {@code request} itself.
     */
    private List<RequestEvent> left(ServiceRequest request, ServiceRequest master, Context context) {
        List<RequestId> group = requests.followers(master.id);
        RequestId heir = group.getFirst();
        for (RequestId each : group) {
            if (!each.equals(request.id)) {
                ServiceRequest other = requests.find(each).orElseThrow();
                ledger.record(other, GroupRules.left(other, master.id, heir, context), context, false);
            }
        }
        return GroupRules.left(request, master.id, heir, context);
    }

    /** Callers do not learn of each other, whatever privacy each has asked for. */
    private String forOthers(ServiceRequest master, Said answer) {
        RequesterId requester = master.matter().requester();
        return requesters.unnamed(requester, Objects.requireNonNull(answer.publicText()));
    }

    private Optional<ServiceRequest> held(RequestId id) {
        requests.hold(id);
        return requests.find(id);
    }
}
