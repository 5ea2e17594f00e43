package cn.qingsu.api.problem;

import cn.qingsu.kernel.Refusal;
import java.util.List;

/** A body that cannot be read as what is asked for; thrown while a request is bound, answered as a {@link Problem}. */
public final class BadBody extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;
    private final transient List<Problem.FieldProblem> fields;

    public BadBody(Refusal refusal, List<Problem.FieldProblem> fields) {
        super(refusal.code());
        this.refusal = refusal;
        this.fields = List.copyOf(fields);
    }

    Refusal refusal() {
        return refusal;
    }

    List<Problem.FieldProblem> fields() {
        return fields;
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
