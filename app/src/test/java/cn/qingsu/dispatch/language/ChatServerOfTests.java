package cn.qingsu.dispatch.language;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** Speaks the chat interface over HTTP, and misbehaves as it is told. */
public final class ChatServerOfTests implements AutoCloseable {

    /** How a question is answered. */
    public interface Behaviour {
        void answer(HttpExchange exchange) throws IOException;
    }

    /** What came in. */
    public record Asked(String path, String authorization, String body) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Behaviour behaviour = saying("{}");

    public ChatServerOfTests() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            asked.add(new Asked(
                    exchange.getRequestURI().getPath(),
                    String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            try (exchange) {
                behaviour.answer(exchange);
            }
        });
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    }

    public ChatServerOfTests behaves(Behaviour next) {
        behaviour = next;
        return this;
    }

    /** As a server that works: {@code content} is what the model said. */
    public static Behaviour saying(String content) {
        return choosing(Map.of("role", "assistant", "content", content), "stop");
    }

    static Behaviour choosing(Map<String, Object> message, String finish) {
        return raw(
                200,
                JSON.writeValueAsString(Map.of(
                        "id",
                        "chatcmpl-1",
                        "object",
                        "chat.completion",
                        "choices",
                        List.of(Map.of("index", 0, "message", message, "finish_reason", finish)))));
    }

    static Behaviour raw(int status, String body) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    /** Nothing, until the test is over. */
    public Behaviour silence() {
        return exchange -> await(60_000);
    }

    /** One character every 20 ms, for ever. */
    Behaviour trickle() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            while (!await(20)) {
                out.write(' ');
                out.flush();
            }
        };
    }

    /** Without an end, as fast as it goes. */
    Behaviour flood() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] much = "{\"choices\":".repeat(1_000).getBytes(StandardCharsets.UTF_8);
            while (!await(0)) {
                exchange.getResponseBody().write(much);
            }
        };
    }

    private boolean await(long milliseconds) {
        try {
            return closed.await(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
