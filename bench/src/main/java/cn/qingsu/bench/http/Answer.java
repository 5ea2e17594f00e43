package cn.qingsu.bench.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
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

    /** As it was meant, whatever way it came. */
    public byte[] body() {
        return "gzip".equals(header("Content-Encoding")) ? unpacked() : body;
    }

    /** How many bytes of body came over the wire. */
    public long sent() {
        return body.length;
    }

    private byte[] unpacked() {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public String text() {
        return new String(body(), StandardCharsets.UTF_8);
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
