package cn.qingsu.bench.http;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Answers that no server gave. */
public final class Answers {

    private static final int OK = 200;

    private Answers() {}

    public static Answer ok(String json) {
        return new Answer(OK, List.of(), json.getBytes(StandardCharsets.UTF_8));
    }
}
