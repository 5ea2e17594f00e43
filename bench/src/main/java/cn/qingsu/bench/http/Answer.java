package cn.qingsu.bench.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the server answered. */
public final class Answer {

    private static final int SUCCESS = 2;
    private static final int CLASS = 100;

    private final int status;
    private final List<String> head;
    private final byte[] body;

    Answer(int status, List<String> head, byte[] body) {
        this.status = status;
        this.head = head;
        this.body = body;
    }

    public int status() {
        return status;
    }

    public boolean good() {
        return status / CLASS == SUCCESS;
    }

    public byte[] body() {
        return body;
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The first value of a header, or null. */
    public @Nullable String header(String name) {
        return headers(name).findFirst().orElse(null);
    }

    /** All values of a header that may come more than once. */
    public Stream<String> headers(String name) {
        return head.stream()
                .filter(line -> line.length() > name.length()
                        && line.charAt(name.length()) == ':'
                        && line.regionMatches(true, 0, name, 0, name.length()))
                .map(line -> line.substring(name.length() + 1).strip());
    }

    @Override
    public String toString() {
        return status + " " + text();
    }
}
