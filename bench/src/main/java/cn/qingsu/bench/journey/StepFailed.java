package cn.qingsu.bench.journey;

/** A step was not done; it has been recorded. Costs no stack trace. */
final class StepFailed extends Exception {

    private static final long serialVersionUID = 1L;

    StepFailed(Step step) {
        super(step.label(), null, false, false);
    }
}
