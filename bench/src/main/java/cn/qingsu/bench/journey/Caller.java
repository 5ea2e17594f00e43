package cn.qingsu.bench.journey;

import cn.qingsu.bench.http.Answer;
import cn.qingsu.bench.http.Connection;
import cn.qingsu.bench.http.Json;
import cn.qingsu.bench.http.Request;
import cn.qingsu.bench.measure.Recorder;
import java.io.IOException;

/** Calls the API over one connection, and records every call. Not for several threads. */
final class Caller implements AutoCloseable {

    /** All calls together, beside the steps. */
    static final String CALL = "call";

    private static final int SAMPLE = 300;

    private final Connection connection;
    private final Recorder recorder;

    Caller(int port, Recorder recorder) {
        this.connection = new Connection(port);
        this.recorder = recorder;
    }

    /** @throws StepFailed if the answer is none of success */
    Answer call(Step step, Request request) throws StepFailed {
        long began = System.nanoTime();
        Answer answer;
        try {
            answer = connection.send(request);
        } catch (IOException fault) {
            throw failed(step, fault.toString());
        }
        if (!answer.good()) {
            throw failed(step, answer.toString());
        }
        recorder.good(step.label(), began);
        recorder.good(CALL, began);
        return answer;
    }

    /** A field that the answer must have. */
    String field(Step step, Answer answer, String field) throws StepFailed {
        String text = Json.text(answer.body(), field);
        if (text == null) {
            throw failed(step, "no " + field + " in " + answer);
        }
        return text;
    }

    /** Records that a step failed. */
    StepFailed failed(Step step, String why) {
        String sample = why.length() > SAMPLE ? why.substring(0, SAMPLE) : why;
        recorder.failed(step.label(), sample);
        recorder.failed(CALL, sample);
        return new StepFailed(step);
    }

    @Override
    public void close() {
        connection.close();
    }
}
