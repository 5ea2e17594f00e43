package cn.qingsu.bench.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import org.junit.jupiter.api.Test;

/** The client against a server that answers what it is told, byte by byte where that matters. */
class ConnectionTest {

    private static Answer answer(String... pieces) throws IOException {
        try (ScriptedServer server = ScriptedServer.saying(pieces);
                Connection connection = new Connection(server.port())) {
            return connection.send(Request.get("/"));
        }
    }

    private static String lines(String... lines) {
        return String.join("\r\n", lines);
    }

    @Test
    void a_body_is_as_long_as_its_head_says() throws IOException {
        Answer answer = answer("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n青诉");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.good()).isTrue();
        assertThat(answer.text()).isEqualTo("青诉");
    }

    @Test
    void chunks_are_put_together_whatever_their_extensions_and_trailers() throws IOException {
        assertThat(answer(lines(
                                "HTTP/1.1 200 OK",
                                "transfer-encoding: Chunked",
                                "",
                                "4;name=value",
                                "abcd",
                                "A",
                                "0123456789",
                                "0",
                                "Trailer: x",
                                "",
                                ""))
                        .text())
                .isEqualTo("abcd0123456789");
    }

    @Test
    void pieces_may_be_cut_anywhere() throws IOException {
        String whole = lines(
                "HTTP/1.1 201 Created",
                "Transfer-Encoding: chunked",
                "Location: /here",
                "",
                "5",
                "hello",
                "1",
                "!",
                "0",
                "",
                "");
        Answer answer = answer(whole.split("(?<=.)"));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("location")).isEqualTo("/here");
        assertThat(answer.text()).isEqualTo("hello!");
    }

    @Test
    void a_long_body_and_a_long_head_exceed_the_buffer() throws IOException {
        String body = "x".repeat(100_000);
        Answer answer = answer(
                "HTTP/1.1 200 OK\r\nX-Long: " + "y".repeat(20_000) + "\r\nContent-Length: 100000\r\n\r\n" + body);
        assertThat(answer.text()).isEqualTo(body);
        assertThat(answer.header("x-long")).hasSize(20_000);
    }

    @Test
    void answers_without_a_body_end_with_their_head() throws IOException {
        assertThat(answer("HTTP/1.1 204 No Content\r\n\r\n").body()).isEmpty();
        assertThat(answer("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 304 Not Modified\r\nContent-Length: 9\r\n\r\n")
                        .status())
                .isEqualTo(304);
    }

    @Test
    void a_body_without_length_ends_with_the_connection() throws IOException {
        assertThat(answer("HTTP/1.1 503 Busy\r\nRetry-After: 1\r\n\r\nlater").text())
                .isEqualTo("later");
    }

    @Test
    void a_connection_is_kept_until_the_server_closes_it() throws IOException {
        String kept = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
        try (ScriptedServer server = ScriptedServer.saying(
                        kept,
                        ScriptedServer.NEXT,
                        "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
                Connection connection = new Connection(server.port())) {
            connection.send(Request.get("/"));
            connection.send(Request.get("/"));
            assertThat(connection.opened()).isEqualTo(1);
            connection.send(Request.get("/"));
            assertThat(connection.opened()).isEqualTo(2);
        }
    }

    @Test
    void an_answer_that_ends_early_is_none() {
        assertThatThrownBy(() -> answer("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc"))
                .isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> answer("HTTP/1.1 200 OK\r\nContent-")).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> answer("")).isInstanceOf(EOFException.class);
    }

    @Test
    void nonsense_is_a_fault_of_the_protocol() {
        assertThatThrownBy(() -> answer("hello\r\n\r\n")).isInstanceOf(ProtocolException.class);
        assertThatThrownBy(() -> answer("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n"))
                .isInstanceOf(ProtocolException.class);
        assertThatThrownBy(() -> answer("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nabc\r\n"))
                .isInstanceOf(ProtocolException.class);
    }

    @Test
    void head_and_body_are_sent_as_they_should_be() throws IOException {
        try (ScriptedServer server = ScriptedServer.saying("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
                Connection connection = new Connection(server.port())) {
            connection.send(Request.post("/a?b=c", Json.object("text", "路灯\"不亮\"", "version", 3))
                    .as("token"));
            assertThat(server.heard())
                    .startsWith("POST /a?b=c HTTP/1.1\r\nHost: 127.0.0.1\r\n")
                    .contains("Authorization: Bearer token\r\n", "Content-Length: 39\r\n")
                    .endsWith("\r\n\r\n{\"text\":\"路灯\\\"不亮\\\"\",\"version\":3}");
        }
    }
}
