package cn.qingsu.bench.journey;

import java.util.List;

/**
 * A way through a request's life.
 *
 * @param whole how the whole is called among the times
 * @param steps one call each
 */
public record Journey(String whole, List<Step> steps) {

    /** Register, dispatch, acknowledge, reply, approve, call back, close, read back. */
    public static final Journey LIFECYCLE = new Journey(
            "lifecycle",
            List.of(
                    Step.REGISTER,
                    Step.DISPATCH,
                    Step.ACKNOWLEDGE,
                    Step.REPLY,
                    Step.APPROVE,
                    Step.CALL_BACK,
                    Step.READ));

    /** DIGIT's shorter cycle: create, assign, resolve, search. */
    public static final Journey DIGIT =
            new Journey("cycle", List.of(Step.REGISTER, Step.DISPATCH, Step.RESOLVE, Step.SEARCH));

    /** Register and dispatch: from then on a unit's limits run. */
    public static final Journey DISPATCHED = new Journey("dispatched", List.of(Step.REGISTER, Step.DISPATCH));

    public Journey {
        steps = List.copyOf(steps);
    }
}
