package cn.qingsu.bench.journey;

import cn.qingsu.bench.http.Answer;
import cn.qingsu.bench.http.Connection;
import cn.qingsu.bench.http.Request;
import cn.qingsu.bench.measure.Recorder;
import java.io.IOException;

/** Calls the API over one connection, and records every call. Not for several threads. */
final class Caller implements Calls {

    /** All calls together, beside the steps. */
    static final String CALL = "call";

    private static final int SAMPLE = 300;

    private final Connection connection;
    private final Recorder recorder;

    Caller(int port, Recorder recorder) {
        this.connection = new Connection(port);
        this.recorder = recorder;
    }

    @Override
    public Answer call(Step step, Request request) throws StepFailed {
        long began = System.nanoTime();
        Answer answer;
        try {
            answer = connection.send(request);
        } catch (IOException fault) {
            throw failed(step, Failure.BROKEN, fault.toString());
        }
        if (!answer.good()) {
            throw failed(step, Failure.of(answer), answer.toString());
        }
        recorder.good(step.label(), began);
        recorder.good(CALL, began);
        return answer;
    }

    @Override
    public StepFailed failed(Step step, Failure how, String why) {
        String sample = why.length() > SAMPLE ? why.substring(0, SAMPLE) : why;
        recorder.failed(step.label(), sample);
        recorder.failed(CALL, sample);
        return new StepFailed(step, how);
    }

    @Override
    public void close() {
        connection.close();
    }
}
