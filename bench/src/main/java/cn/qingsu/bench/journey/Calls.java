package cn.qingsu.bench.journey;

import cn.qingsu.bench.http.Answer;
import cn.qingsu.bench.http.Json;
import cn.qingsu.bench.http.Request;

/** How a life's calls are made, and how they are recorded. */
public interface Calls extends AutoCloseable {

    /** @throws StepFailed if the answer is none of success */
    Answer call(Step step, Request request) throws StepFailed;

    /** Records that a step failed. */
    StepFailed failed(Step step, Failure how, String why);

    /** A field that the answer must have. */
    default String field(Step step, Answer answer, String field) throws StepFailed {
        String text = Json.text(answer.body(), field);
        if (text == null) {
            throw failed(step, Failure.WRONG, "no " + field + " in " + answer);
        }
        return text;
    }

    @Override
    void close();
}
