package cn.qingsu.dispatch.language;

/** The model did not answer as it should; never leaves this package. */
final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Answer.Reason reason;

    Failure(Answer.Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }

    Answer.Reason reason() {
        return reason;
    }
}
