package cn.qingsu.bench.http;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A request as it goes over the wire; it may be sent again. */
public final class Request {

    private final StringBuilder head = new StringBuilder(384);
    private byte @Nullable [] body;
    private final boolean bodiless;

    private Request(String method, String target) {
        head.append(method).append(' ').append(target).append(" HTTP/1.1\r\nHost: 127.0.0.1\r\n");
        bodiless = method.equals("HEAD");
    }

    /** @param target path and query, already encoded */
    public static Request of(String method, String target) {
        return new Request(method, target);
    }

    public static Request get(String target) {
        return of("GET", target).with("Accept", "application/json");
    }

    /** Posts JSON. */
    public static Request post(String target, byte[] json) {
        return of("POST", target).with("Accept", "application/json").body("application/json", json);
    }

    public Request with(String name, String value) {
        head.append(name).append(": ").append(value).append("\r\n");
        return this;
    }

    /** As whom, by the token that the session gave. */
    public Request as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    public Request body(String type, byte[] bytes) {
        body = bytes;
        return with("Content-Type", type).with("Content-Length", Integer.toString(bytes.length));
    }

    /** Whether the answer has no body whatever its head says. */
    boolean bodiless() {
        return bodiless;
    }

    /** Head and body in one piece, so that they leave in one packet where they fit. */
    byte[] bytes() {
        byte[] start = (head + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
        byte[] rest = body;
        if (rest == null) {
            return start;
        }
        byte[] all = new byte[start.length + rest.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(rest, 0, all, start.length, rest.length);
        return all;
    }
}
