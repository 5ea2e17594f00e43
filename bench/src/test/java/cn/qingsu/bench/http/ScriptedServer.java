package cn.qingsu.bench.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Says the same pieces on every connection, each flushed by itself, and then ends the connection. */
final class ScriptedServer implements AutoCloseable {

    /** Among the pieces: wait for another request first. */
    static final String NEXT = "\0next";

    private final ServerSocket socket;
    private final List<String> pieces;
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

    private ScriptedServer(ServerSocket socket, List<String> pieces) {
        this.socket = socket;
        this.pieces = pieces;
    }

    static ScriptedServer saying(String... pieces) throws IOException {
        ScriptedServer server =
                new ScriptedServer(new ServerSocket(0, 5, InetAddress.getLoopbackAddress()), List.of(pieces));
        Thread.ofPlatform().daemon().start(server::serve);
        return server;
    }

    int port() {
        return socket.getLocalPort();
    }

    /** All that was sent to it. */
    String heard() {
        synchronized (heard) {
            return heard.toString(StandardCharsets.UTF_8);
        }
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket caller = socket.accept()) {
                caller.setTcpNoDelay(true);
                listen(caller.getInputStream());
                OutputStream out = caller.getOutputStream();
                for (String piece : pieces) {
                    if (piece.equals(NEXT)) {
                        listen(caller.getInputStream());
                    } else {
                        out.write(piece.getBytes(StandardCharsets.UTF_8));
                        out.flush();
                    }
                }
            } catch (IOException gone) {
                // the caller or the test has ended
            }
        }
    }

    /** The driver sends each request in one piece. */
    private void listen(InputStream in) throws IOException {
        byte[] request = new byte[8192];
        int length = in.read(request);
        synchronized (heard) {
            heard.write(request, 0, Math.max(0, length));
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
