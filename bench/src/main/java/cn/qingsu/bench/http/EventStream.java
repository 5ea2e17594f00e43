package cn.qingsu.bench.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ProtocolException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;

/** Server-sent events, as a browser's page hears them, on a thread of its own until it is closed. */
public final class EventStream implements AutoCloseable {

    private static final int OK = 200;
    private static final int HEX = 16;

    private final Socket socket;
    private final InputStream in;
    private final BiConsumer<String, String> hearer;
    private final Thread thread;
    private String event = "";

    private EventStream(Socket socket, InputStream in, BiConsumer<String, String> hearer) {
        this.socket = socket;
        this.in = in;
        this.hearer = hearer;
        this.thread = Thread.ofVirtual().name("event-stream").unstarted(this::hear);
    }

    /**
     * Opens a stream.
     *
     * @param hearer is told each event's name and data
     * @throws IOException if the server does not answer with one
     */
    public static EventStream open(int port, Request request, BiConsumer<String, String> hearer) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.getOutputStream().write(request.bytes());
        InputStream in = new BufferedInputStream(socket.getInputStream());
        String status = line(in);
        if (!status.contains(" " + OK)) {
            socket.close();
            throw new ProtocolException("no events: " + status);
        }
        while (!line(in).isEmpty()) {
            // the head's other lines say nothing that is needed
        }
        EventStream stream = new EventStream(socket, in, hearer);
        stream.thread.start();
        return stream;
    }

    private void hear() {
        try {
            StringBuilder text = new StringBuilder();
            for (int size = chunk(); size > 0; size = chunk()) {
                text.append(new String(in.readNBytes(size), StandardCharsets.UTF_8));
                line(in);
                for (int end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n")) {
                    read(text.substring(0, end));
                    text.delete(0, end + 1);
                }
            }
        } catch (IOException closed) {
            // by this side or by the other
        }
    }

    private void read(String line) {
        if (line.startsWith("event:")) {
            event = line.substring("event:".length()).strip();
        } else if (line.startsWith("data:")) {
            hearer.accept(event, line.substring("data:".length()).strip());
        }
    }

    private int chunk() throws IOException {
        String size = line(in).strip();
        return size.isEmpty() ? 0 : Integer.parseInt(size, HEX);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int each = in.read(); each >= 0 && each != '\n'; each = in.read()) {
            if (each != '\r') {
                line.write(each);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException gone) {
            // it is closed either way
        }
    }
}
