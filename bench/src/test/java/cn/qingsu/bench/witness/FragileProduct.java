package cn.qingsu.bench.witness;

import cn.qingsu.bench.http.Answer;
import cn.qingsu.bench.http.Answers;
import cn.qingsu.bench.http.Request;
import cn.qingsu.bench.journey.Calls;
import cn.qingsu.bench.journey.Failure;
import cn.qingsu.bench.journey.Step;
import cn.qingsu.bench.journey.StepFailed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A product that knows one case, and whose connection breaks once, before or after a step. */
final class FragileProduct implements Calls {

    private final List<Step> steps = new ArrayList<>();
    private @Nullable Step before;
    private @Nullable Step after;

    void breaksBefore(Step step) {
        before = step;
    }

    void breaksAfter(Step step) {
        after = step;
    }

    /** As if the database had lost it. */
    void forget(Step step) {
        steps.remove(step);
    }

    int done(Step step) {
        return Collections.frequency(steps, step);
    }

    @Override
    public Answer call(Step step, Request request) throws StepFailed {
        if (step == before) {
            before = null;
            throw failed(step, Failure.BROKEN, "before");
        }
        if (step.changes()) {
            if (!steps.isEmpty() && !steps.getLast().state().equals(previous(step))) {
                throw failed(step, Failure.REFUSED, "wrong state");
            }
            steps.add(step);
        }
        if (step == after) {
            after = null;
            throw failed(step, Failure.BROKEN, "after");
        }
        return Answers.ok(String.format(
                Locale.ROOT,
                "{\"id\":\"1\",\"number\":\"QD1\",\"version\":%d,\"state\":\"%s\"}",
                steps.size(),
                steps.getLast().state()));
    }

    private static String previous(Step step) {
        return Step.values()[step.ordinal() - 1].state();
    }

    @Override
    public StepFailed failed(Step step, Failure how, String why) {
        return new StepFailed(step, how);
    }

    @Override
    public void close() {
        // nothing is open
    }
}
