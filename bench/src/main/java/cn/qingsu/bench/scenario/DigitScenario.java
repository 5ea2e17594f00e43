package cn.qingsu.bench.scenario;

import cn.qingsu.bench.journey.Journey;
import picocli.CommandLine.Command;

/** {@code digit}. */
@Command(
        name = "digit",
        description = {
            "The shorter cycle that DIGIT publishes its figures for: create, assign, resolve, search.",
            "",
            "Four calls, as DIGIT's are: assign accepts and dispatches, resolve acknowledges, records the contact and replies; each is one act."
        })
public final class DigitScenario extends JourneyScenario {

    DigitScenario() {
        super("digit", Journey.DIGIT);
    }
}
