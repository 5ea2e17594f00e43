package cn.qingsu.operations.gate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.RunningApplication;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Clients as one meets them at the door: slow, silent, chatty, or merely unusual. */
class SlowClientsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String JSON = "{\"text\":\"瑞海北路的路灯不亮，晚上看不清路。\",\"address\":\"瑞海北路7号\"}";

    private static RunningApplication qingsu;

    @BeforeAll
    static void start() {
        qingsu = RunningApplication.start(Map.of(
                "qingsu.gate.body.grace", "1s",
                "qingsu.gate.body.head", "1s",
                "server.tomcat.connection-timeout", "3s"));
    }

    @AfterAll
    static void stop() {
        qingsu.close();
    }

    private static Socket connect() throws IOException {
        URI at = qingsu.at("/");
        Socket socket = new Socket(at.getHost(), at.getPort());
        socket.setSoTimeout((int) PATIENCE.toMillis());
        return socket;
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    /** Says a letter every 50 ms until the other side has had enough; answers how long that took. */
    private static Duration drip(Socket socket) {
        long began = System.nanoTime();
        try {
            while (System.nanoTime() - began < PATIENCE.toNanos()) {
                say(socket, "a");
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
                if (socket.getInputStream().available() > 0) {
                    break;
                }
            }
        } catch (IOException closed) {
            // that is what is waited for
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static String hear(Socket socket) throws IOException {
        try (InputStream in = socket.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException reset) {
            return "";
        }
    }

    private static String post(String path, String type, int length) {
        return "POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Type: " + type + "\r\nContent-Length: " + length
                + "\r\n";
    }

    @Test
    void a_head_that_drips_in_is_cut_off() throws Exception {
        try (Socket socket = connect()) {
            say(socket, "GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ");
            assertThat(drip(socket)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void a_body_that_drips_in_is_answered_408_and_holds_no_permit() throws Exception {
        List<Socket> slow = new ArrayList<>();
        for (int each = 0; each < 40; each++) {
            Socket socket = connect();
            say(socket, post("/portal/submit", "application/x-www-form-urlencoded", 5_000) + "\r\n");
            say(socket, "text=");
            slow.add(socket);
        }
        assertThat(qingsu.bean(Gate.class).load().atWork()).isZero();
        try (HttpClient client = HttpClient.newHttpClient()) {
            var page = client.send(HttpRequest.newBuilder(qingsu.at("/")).build(), BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
        }
        assertThat(drip(slow.getFirst())).isLessThan(Duration.ofSeconds(5));
        assertThat(hear(slow.getFirst())).contains("408").contains("Connection: close");
        for (Socket socket : slow) {
            socket.close();
        }
    }

    @Test
    void requests_that_come_in_one_go_are_answered_one_after_the_other() throws Exception {
        int length = JSON.getBytes(StandardCharsets.UTF_8).length;
        try (Socket socket = connect()) {
            String post = post("/api/v1/public/requests", "application/json", length);
            say(
                    socket,
                    post + "Idempotency-Key: at-once-1\r\n\r\n" + JSON + post
                            + "Idempotency-Key: at-once-2\r\nConnection: close\r\n\r\n" + JSON);
            assertThat(hear(socket).split("HTTP/1.1 201", -1)).hasSize(3);
        }
    }

    @Test
    void a_body_in_chunks_is_read_like_any_other() throws Exception {
        byte[] body = JSON.getBytes(StandardCharsets.UTF_8);
        try (Socket socket = connect()) {
            say(
                    socket,
                    "POST /api/v1/public/requests HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                            + "Idempotency-Key: chunks\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n");
            socket.getOutputStream()
                    .write((Integer.toHexString(body.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            say(socket, "\r\n0\r\n\r\n");
            assertThat(hear(socket)).contains("HTTP/1.1 201").contains("QD");
        }
    }

    @Test
    void whoever_asks_before_sending_is_told_to_go_on_once() throws Exception {
        byte[] body = JSON.getBytes(StandardCharsets.UTF_8);
        try (Socket socket = connect()) {
            say(
                    socket,
                    post("/api/v1/public/requests", "application/json", body.length)
                            + "Idempotency-Key: asks\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n");
            socket.getOutputStream().write(body);
            String heard = hear(socket);
            assertThat(heard).contains("HTTP/1.1 201");
            assertThat(heard.split("100 \r\n|100 Continue", -1)).hasSize(2);
        }
    }
}
