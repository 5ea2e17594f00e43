package cn.qingsu.bench.spike;

import cn.qingsu.bench.http.Answer;
import cn.qingsu.bench.http.Connection;
import cn.qingsu.bench.http.Request;
import java.io.IOException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/** As many connections as there are calls at once; idle ones are taken again, the latest first. For several threads. */
public final class Lines implements AutoCloseable {

    private final int port;
    private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();

    public Lines(int port) {
        this.port = port;
    }

    Answer send(Request request) throws IOException {
        Connection taken = idle.pollFirst();
        Connection line = taken == null ? new Connection(port) : taken;
        try {
            return line.send(request);
        } finally {
            idle.addFirst(line);
        }
    }

    @Override
    public void close() {
        idle.forEach(Connection::close);
    }
}
