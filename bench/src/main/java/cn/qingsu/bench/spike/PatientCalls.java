package cn.qingsu.bench.spike;

import cn.qingsu.bench.http.Answer;
import cn.qingsu.bench.http.Request;
import cn.qingsu.bench.journey.Calls;
import cn.qingsu.bench.journey.Failure;
import cn.qingsu.bench.journey.Step;
import cn.qingsu.bench.journey.StepFailed;
import cn.qingsu.bench.server.Waiting;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;

/**
 * One client's calls: it comes again when it is told to, so many times for each call, then it goes; and it goes if it is to wait too long. Each call counts from when it was to
 * begin: the first from the life's arrival, each next from the answer before, one that comes again from the moment it was told.
 */
final class PatientCalls implements Calls {

    private static final int SAMPLE = 200;

    private final Lines lines;
    private final SpikeLog log;
    private final Patience patience;
    private long due;

    /** @param due when the first call is to be made */
    PatientCalls(Lines lines, SpikeLog log, Patience patience, long due) {
        this.lines = lines;
        this.log = log;
        this.patience = patience;
        this.due = due;
    }

    @Override
    public Answer call(Step step, Request request) throws StepFailed {
        for (int left = patience.again(); ; left--) {
            Answer answer = send(step, request);
            long now = System.nanoTime();
            if (answer.good()) {
                log.add(new Attempt(due, now, Attempt.How.DONE, null));
                due = now;
                return answer;
            }
            if (Failure.of(answer) != Failure.SHED) {
                throw failed(step, Failure.of(answer), answer.toString());
            }
            log.add(new Attempt(due, now, Attempt.How.SHED, null));
            Duration told = wait(answer);
            if (left == 0 || told.compareTo(patience.longest()) > 0) {
                throw new StepFailed(step, Failure.SHED);
            }
            due = now + told.toNanos();
            Waiting.until(due);
        }
    }

    private Answer send(Step step, Request request) throws StepFailed {
        try {
            return lines.send(request);
        } catch (IOException broken) {
            throw failed(step, Failure.BROKEN, broken.toString());
        }
    }

    private static Duration wait(Answer shed) {
        return Duration.ofSeconds(Long.parseLong(Objects.requireNonNull(shed.header("Retry-After"))));
    }

    @Override
    public StepFailed failed(Step step, Failure how, String why) {
        String sample = step.label() + ": " + (why.length() > SAMPLE ? why.substring(0, SAMPLE) : why);
        log.add(new Attempt(due, System.nanoTime(), Attempt.How.ERROR, sample));
        return new StepFailed(step, how);
    }

    @Override
    public void close() {
        // the connections are not its own
    }
}
