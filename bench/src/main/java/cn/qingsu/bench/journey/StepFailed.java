package cn.qingsu.bench.journey;

/** A step was not done; it has been recorded. Costs no stack trace. */
public final class StepFailed extends Exception {

    private static final long serialVersionUID = 1L;

    private final Failure how;

    public StepFailed(Step step, Failure how) {
        super(step.label(), null, false, false);
        this.how = how;
    }

    public Failure how() {
        return how;
    }
}
