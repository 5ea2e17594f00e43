package cn.qingsu.bench.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One caller's connection to a server on this machine. It is opened when needed and anew after the server has closed it;
 * a request is never sent twice by itself. Not for several threads.
 */
public final class Connection implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** An idle connection is not trusted for longer, since the server may just be closing it. */
    private static final Duration TRUSTED = Duration.ofSeconds(10);

    private record Wire(Socket socket, AnswerReader answers) {}

    private final int port;
    private @Nullable Wire wire;
    private long lastUsed;
    private int opened;

    public Connection(int port) {
        this.port = port;
    }

    /** @throws IOException if there was no whole answer; the request may have been carried out nevertheless */
    public Answer send(Request request) throws IOException {
        Wire open = open();
        boolean done = false;
        try {
            open.socket().getOutputStream().write(request.bytes());
            Answer answer = open.answers().read(request.bodiless());
            lastUsed = System.nanoTime();
            done = open.answers().reusable();
            return answer;
        } finally {
            if (!done) {
                close();
            }
        }
    }

    public int port() {
        return port;
    }

    /** How often a connection was opened. */
    public int opened() {
        return opened;
    }

    private Wire open() throws IOException {
        Wire open = wire;
        if (open != null && System.nanoTime() - lastUsed < TRUSTED.toNanos()) {
            return open;
        }
        close();
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), (int) PATIENCE.toMillis());
            open = new Wire(socket, new AnswerReader(socket.getInputStream()));
        } catch (IOException refused) {
            socket.close();
            throw refused;
        }
        opened++;
        lastUsed = System.nanoTime();
        wire = open;
        return open;
    }

    @Override
    public void close() {
        Wire open = wire;
        wire = null;
        if (open != null) {
            try {
                open.socket().close();
            } catch (IOException gone) {
                // it is closed either way
            }
        }
    }
}
