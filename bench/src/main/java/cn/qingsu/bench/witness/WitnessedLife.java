package cn.qingsu.bench.witness;

import cn.qingsu.bench.journey.Failure;
import cn.qingsu.bench.journey.Journey;
import cn.qingsu.bench.journey.Life;
import cn.qingsu.bench.journey.Step;
import cn.qingsu.bench.journey.StepFailed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A life that knows what was acknowledged of it. After a call whose end nobody has seen it looks first, as an officer would
 * reload the page, and then goes on from where the case really stands. Not for several threads.
 */
public final class WitnessedLife {

    private final Life life;
    private final List<Step> steps;
    private final Findings findings;
    private int next;
    private @Nullable Failure failure;

    public WitnessedLife(Life life, Journey journey, Findings findings) {
        this.life = life;
        this.steps = journey.steps();
        this.findings = findings;
    }

    /**
     * Goes on to the end.
     *
     * @throws StepFailed if a step was not acknowledged; it may go on later
     */
    public void goOn() throws StepFailed {
        Failure before = failure;
        if (before != null) {
            settle(before);
        }
        while (!finished()) {
            take(steps.get(next));
        }
    }

    private void take(Step step) throws StepFailed {
        try {
            life.take(step);
            next++;
        } catch (StepFailed failed) {
            failure = failed.how();
            throw failed;
        }
    }

    /** Finds out whether the step that failed last was done after all. */
    private void settle(Failure before) throws StepFailed {
        Step doubted = steps.get(next);
        if (doubted != Step.REGISTER && doubted.changes()) {
            int acknowledged = life.version();
            Life.Seen seen = life.look();
            if (seen.version() < acknowledged) {
                findings.lost(
                        life.number() + " is at version " + seen.version() + ", acknowledged was " + acknowledged);
            }
            String left = steps.get(next - 1).state();
            if (seen.state().equals(doubted.state())) {
                next++;
                findings.done(before);
            } else if (!seen.state().equals(left)) {
                findings.lost(life.number() + " is " + seen.state() + " after " + left + ", when " + doubted.label()
                        + " was called for");
            }
        }
        failure = null;
    }

    public boolean finished() {
        return next == steps.size();
    }

    /** How the last call failed; null if it did not, or has been looked into since. */
    public @Nullable Failure failure() {
        return failure;
    }

    /** Whether it was ever acknowledged that it exists. */
    public boolean registered() {
        return next > 0;
    }

    public boolean has(Step step) {
        int place = steps.indexOf(step);
        return place >= 0 && place < next;
    }

    /** The state that was acknowledged last. */
    public String state() {
        return steps.subList(0, next).reversed().stream()
                .filter(Step::changes)
                .findFirst()
                .map(Step::state)
                .orElse("");
    }

    public Life life() {
        return life;
    }
}
