package cn.qingsu.bench.scenario;

import cn.qingsu.bench.journey.Journey;
import picocli.CommandLine.Command;

/** {@code digit}. */
@Command(
        name = "digit",
        description = {
            "The shorter cycle that DIGIT publishes its figures for: create, assign, resolve, search.",
            "",
            "It is seven calls: assign is accept and dispatch; resolve is acknowledge, record-contact and reply."
        })
public final class DigitScenario extends JourneyScenario {

    DigitScenario() {
        super("digit", Journey.DIGIT);
    }
}
