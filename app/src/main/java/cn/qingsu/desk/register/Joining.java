package cn.qingsu.desk.register;

import cn.qingsu.identity.Officer;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import cn.qingsu.request.CaseRow;
import cn.qingsu.request.CaseState;
import cn.qingsu.request.Cases;
import cn.qingsu.request.Command;
import cn.qingsu.request.Registered;
import cn.qingsu.request.ServiceRequests;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Merges what was just registered into the case that the agent has pointed at; registered it is in any case. */
@Component
class Joining {

    private final ServiceRequests requests;
    private final Cases cases;

    Joining(ServiceRequests requests, Cases cases) {
        this.requests = requests;
        this.cases = cases;
    }

    /** What came of it, to tell the agent; empty if he did not point at any. */
    record Joined(String number, boolean done, String why) {}

    /** Accepted with what came of it; refused, without words, where nothing was asked for. */
    Decision<Joined> join(Registered registered, @Nullable String number, Officer officer) {
        if (number == null || number.isBlank()) {
            return Decision.refused("nothing-to-join", "规则 1：并单", "没有选择要并入的诉求。");
        }
        Optional<CaseRow> master = cases.byNumber(number, officer);
        Optional<CaseRow> own = cases.row(registered.id(), officer);
        if (master.isEmpty() || own.isEmpty()) {
            return Decision.accepted(new Joined(number, false, "没有找到要并入的诉求。"));
        }
        Decision<CaseState> decision = requests.perform(
                registered.id(),
                own.get().version(),
                officer,
                new Command.Merge(master.get().id(), "登记时发现是同一事项"));
        return Decision.accepted(
                switch (decision) {
                    case Decision.Accepted<CaseState> done ->
                        new Joined(master.get().number(), true, "");
                    case Decision.Refused<CaseState>(Refusal refusal) ->
                        new Joined(master.get().number(), false, refusal.message());
                });
    }
}
