package cn.qingsu.bench.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ProtocolException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EventStreamTest {

    private static final String HEAD = "HTTP/1.1 200 \r\nTransfer-Encoding: chunked\r\n\r\n";

    @Test
    void events_are_heard_however_they_are_cut() throws Exception {
        try (ScriptedServer server = ScriptedServer.saying(
                HEAD,
                "c\r\nevent:counts\r\n",
                "8\r\n\ndata:{}\r\n",
                "2\r\n\n\n\r\n",
                "b\r\n:still here\r\n",
                "19\r\n\nevent:case\ndata:{\"a\":1}\n\r\n",
                "0\r\n\r\n")) {
            List<String> heard = new CopyOnWriteArrayList<>();
            CountDownLatch both = new CountDownLatch(2);
            try (EventStream stream = EventStream.open(server.port(), Request.get("/live"), (event, data) -> {
                heard.add(event + " " + data);
                both.countDown();
            })) {
                assertThat(both.await(10, TimeUnit.SECONDS)).isTrue();
            }
            assertThat(heard).containsExactly("counts {}", "case {\"a\":1}");
        }
    }

    @Test
    void a_page_that_asks_for_a_sign_in_is_no_stream() throws Exception {
        try (ScriptedServer server = ScriptedServer.saying("HTTP/1.1 302 \r\nLocation: /login\r\n\r\n")) {
            assertThatThrownBy(() -> EventStream.open(server.port(), Request.get("/live"), (event, data) -> {}))
                    .isInstanceOf(ProtocolException.class)
                    .hasMessageContaining("302");
        }
    }
}
