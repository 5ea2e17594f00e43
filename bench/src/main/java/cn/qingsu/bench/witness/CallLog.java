package cn.qingsu.bench.witness;

import cn.qingsu.bench.http.Answer;
import cn.qingsu.bench.http.Connection;
import cn.qingsu.bench.http.Request;
import cn.qingsu.bench.journey.Calls;
import cn.qingsu.bench.journey.Failure;
import cn.qingsu.bench.journey.Step;
import cn.qingsu.bench.journey.StepFailed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Calls over one connection at a time to one of several nodes, as a proxy would choose it, with what failed kept. Not for several threads. */
public final class CallLog implements Calls {

    /**
     * A call that failed.
     *
     * @param at by {@link System#nanoTime()}
     * @param port of the node that was called
     */
    public record Failed(long at, int port, Step step, Failure how, String why) {}

    private static final int SAMPLE = 200;

    private final List<Failed> failures = new ArrayList<>();
    private volatile int port;
    private volatile long done;
    private Connection connection;

    public CallLog(int port) {
        this.port = port;
        this.connection = new Connection(port);
    }

    /** From the next call on it calls another node. */
    public void turnTo(int another) {
        port = another;
    }

    @Override
    public Answer call(Step step, Request request) throws StepFailed {
        Connection open = connection();
        Answer answer;
        try {
            answer = open.send(request);
        } catch (IOException fault) {
            throw failed(step, Failure.BROKEN, fault.toString());
        }
        if (!answer.good()) {
            throw failed(step, Failure.of(answer), answer.toString());
        }
        done = System.nanoTime();
        return answer;
    }

    private Connection connection() {
        if (connection.port() != port) {
            connection.close();
            connection = new Connection(port);
        }
        return connection;
    }

    @Override
    public StepFailed failed(Step step, Failure how, String why) {
        String sample = why.length() > SAMPLE ? why.substring(0, SAMPLE) : why;
        failures.add(new Failed(System.nanoTime(), connection.port(), step, how, sample));
        return new StepFailed(step, how);
    }

    /** When a call was last answered with success; 0 if none was. */
    public long lastDone() {
        return done;
    }

    /** To be read when its thread has ended. */
    public List<Failed> failures() {
        return List.copyOf(failures);
    }

    @Override
    public void close() {
        connection.close();
    }
}
