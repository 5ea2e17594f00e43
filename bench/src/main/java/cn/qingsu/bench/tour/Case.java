package cn.qingsu.bench.tour;

import cn.qingsu.bench.server.Fault;
import cn.qingsu.identity.Officer;
import cn.qingsu.journal.Author;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.Alongside;
import cn.qingsu.request.CaseState;
import cn.qingsu.request.Command;
import cn.qingsu.request.ServiceRequests;
import java.util.List;
import java.util.function.Consumer;

/** A request that the tour leads along; what it is told to do has to be accepted. */
final class Case {

    private final ServiceRequests requests;
    private final Officers officers;
    private final RequestId id;
    private final Consumer<String> done;
    private int version;

    /** @param done is told the action of each command that was carried out */
    Case(ServiceRequests requests, Officers officers, RequestId id, Consumer<String> done) {
        this.done = done;
        this.requests = requests;
        this.officers = officers;
        this.id = id;
        this.version = 1;
    }

    RequestId id() {
        return id;
    }

    Case does(String login, Command command) {
        Officer officer = officers.called(login);
        return after(requests.perform(id, version, officer, command), command.action());
    }

    /** Several as one act. */
    Case does(String login, String act, Command... steps) {
        Officer officer = officers.called(login);
        return after(requests.perform(id, version, officer, List.of(steps), Alongside.NOTHING), act);
    }

    Case requesterDoes(Command command) {
        return after(requests.perform(id, Author.REQUESTER, command), command.action());
    }

    Case systemDoes(Command command) {
        return after(requests.perform(id, Author.SYSTEM, command), command.action());
    }

    private Case after(Decision<CaseState> decision, String action) {
        switch (decision) {
            case Decision.Accepted<CaseState>(CaseState state) -> version = state.version();
            case Decision.Refused<CaseState>(var refusal) -> throw new Fault(action + " was refused: " + refusal);
        }
        done.accept(action);
        return this;
    }
}
