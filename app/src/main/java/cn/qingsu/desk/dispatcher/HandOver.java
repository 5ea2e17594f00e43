package cn.qingsu.desk.dispatcher;

import cn.qingsu.identity.Officer;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.CaseState;
import cn.qingsu.request.Command;
import cn.qingsu.request.ServiceRequests;
import cn.qingsu.request.State;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Classifies, accepts and dispatches in one step of the officer's. Each is a command of its own, so that what was decided before a
 * refusal stands.
 */
@Component
class HandOver {

    private final ServiceRequests requests;

    HandOver(ServiceRequests requests) {
        this.requests = requests;
    }

    Decision<CaseState> carryOut(
            RequestId id, int version, Officer officer, Command.Classify reading, Command.Dispatch dispatch) {
        return classified(id, version, officer, reading, true)
                .then(now -> requests.perform(id, now.version(), officer, dispatch));
    }

    /** What {@link #carryOut} does, command by command, for a request that stands at {@code state}. */
    static List<Command> commands(State state, Command.Classify reading, Command.Dispatch dispatch) {
        return state == State.REGISTERED
                ? List.of(reading, new Command.Accept(), dispatch)
                : List.of(reading, dispatch);
    }

    /** @param accept whether to take the request on too, if that has not happened yet */
    Decision<CaseState> classified(
            RequestId id, int version, Officer officer, Command.Classify reading, boolean accept) {
        return requests.perform(id, version, officer, reading)
                .then(now -> accept && now.state() == State.REGISTERED
                        ? requests.perform(id, now.version(), officer, new Command.Accept())
                        : Decision.accepted(now));
    }
}
