package cn.qingsu.bench.scenario;

import cn.qingsu.bench.journey.Journey;
import picocli.CommandLine.Command;

/** {@code lifecycle}. */
@Command(
        name = "lifecycle",
        description = {
            "A request's whole life over HTTP, in a closed loop: register, dispatch, acknowledge, reply, approve, call back, "
                    + "close, read back.",
            "",
            "It is seven calls: the hotline accepts and dispatches in one act, the unit records that it spoke to the citizen and replies "
                    + "in one act, and the call-back closes the case in the same call."
        })
public final class LifecycleScenario extends JourneyScenario {

    LifecycleScenario() {
        super("lifecycle", Journey.LIFECYCLE);
    }
}
