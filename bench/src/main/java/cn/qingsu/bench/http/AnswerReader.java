package cn.qingsu.bench.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads answers, one after another, from one connection (RFC 9112). */
final class AnswerReader {

    private static final int BUFFER = 16 * 1024;
    private static final int LONGEST_LINE = 32 * 1024;
    private static final int HEX = 16;
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;
    private static final int FINAL = 200;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private boolean reusable;

    AnswerReader(InputStream in) {
        this.in = in;
    }

    /** Whether another answer may follow on this connection. */
    boolean reusable() {
        return reusable;
    }

    /** @throws EOFException if the connection ends within an answer, or before one */
    Answer read(boolean bodiless) throws IOException {
        reusable = false;
        int status = status(line());
        List<String> head = head();
        while (status < FINAL) {
            status = status(line());
            head = head();
        }
        Answer bare = new Answer(status, head, new byte[0]);
        boolean empty = bodiless || status == NO_CONTENT || status == NOT_MODIFIED;
        String close = bare.header("Connection");
        reusable = close == null || !close.toLowerCase(Locale.ROOT).contains("close");
        return empty ? bare : new Answer(status, head, body(bare));
    }

    private static int status(String line) throws ProtocolException {
        String[] words = line.split(" ", 3);
        if (words.length < 2 || !words[0].startsWith("HTTP/1.")) {
            throw new ProtocolException("no status line: " + line);
        }
        return number(words[1], 10);
    }

    private List<String> head() throws IOException {
        List<String> head = new ArrayList<>(24);
        for (String line = line(); !line.isEmpty(); line = line()) {
            head.add(line);
        }
        return head;
    }

    private byte[] body(Answer head) throws IOException {
        String coding = head.header("Transfer-Encoding");
        if (coding != null && coding.toLowerCase(Locale.ROOT).endsWith("chunked")) {
            return chunks();
        }
        String length = head.header("Content-Length");
        if (length != null) {
            return exactly(number(length, 10));
        }
        reusable = false;
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        while (at < end || fill()) {
            all.write(buffer, at, end - at);
            at = end;
        }
        return all.toByteArray();
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream(BUFFER);
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            all.writeBytes(exactly(size));
            if (!line().isEmpty()) {
                throw new ProtocolException("a chunk is longer than it says");
            }
        }
        head(); // trailers
        return all.toByteArray();
    }

    private int chunkSize() throws IOException {
        String line = line();
        int extension = line.indexOf(';');
        return number((extension < 0 ? line : line.substring(0, extension)).strip(), HEX);
    }

    private static int number(String digits, int radix) throws ProtocolException {
        try {
            int number = Integer.parseInt(digits, radix);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException unreadable) {
            // said below
        }
        throw new ProtocolException("no number: " + digits);
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = new byte[length];
        int had = Math.min(length, end - at);
        System.arraycopy(buffer, at, bytes, 0, had);
        at += had;
        if (in.readNBytes(bytes, had, length - had) < length - had) {
            throw new EOFException("the connection ended within a body");
        }
        return bytes;
    }

    /** The next line without its end. */
    private String line() throws IOException {
        StringBuilder before = null;
        while (true) {
            for (int n = at; n < end; n++) {
                if (buffer[n] == '\n') {
                    int stop = n > at && buffer[n - 1] == '\r' ? n - 1 : n;
                    String rest = new String(buffer, at, stop - at, StandardCharsets.ISO_8859_1);
                    at = n + 1;
                    return before == null ? rest : withoutReturn(before.append(rest));
                }
            }
            before = before == null ? new StringBuilder() : before;
            before.append(new String(buffer, at, end - at, StandardCharsets.ISO_8859_1));
            if (before.length() > LONGEST_LINE) {
                throw new ProtocolException("a line without end");
            }
            if (!fill()) {
                throw new EOFException("the connection ended within a head");
            }
        }
    }

    /** The line's end may have come in two pieces. */
    private static String withoutReturn(StringBuilder line) {
        int last = line.length() - 1;
        if (last >= 0 && line.charAt(last) == '\r') {
            line.setLength(last);
        }
        return line.toString();
    }

    private boolean fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }
}
