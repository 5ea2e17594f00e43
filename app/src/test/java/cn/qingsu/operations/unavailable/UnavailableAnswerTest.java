package cn.qingsu.operations.unavailable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class UnavailableAnswerTest {

    private final UnavailableAnswer answer = new UnavailableAnswer(new UnavailableSettings(
            Duration.ofSeconds(3), Duration.ofSeconds(8), Duration.ofSeconds(8), Duration.ofSeconds(15)));

    private MockHttpServletResponse answered(Unavailable why, String path) throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        answer.write(why, new MockHttpServletRequest("POST", path), response);
        assertThat(response.getStatus()).isEqualTo(503);
        return response;
    }

    private static String words(MockHttpServletResponse response) throws IOException {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void who_was_turned_away_hears_that_nothing_was_done_and_when_to_come_again() throws IOException {
        MockHttpServletResponse busy = answered(Unavailable.BUSY, "/api/v1/requests");
        assertThat(Integer.parseInt(String.valueOf(busy.getHeader(HttpHeaders.RETRY_AFTER))))
                .isBetween(3, 8);
        assertThat(words(busy)).contains("overloaded", "这次没有办成", "秒后再试");
    }

    @Test
    void who_is_in_doubt_hears_so_and_looks_first() throws IOException {
        MockHttpServletResponse problem = answered(Unavailable.IN_DOUBT, "/api/v1/requests");
        assertThat(problem.getHeader(HttpHeaders.RETRY_AFTER)).isNull();
        assertThat(words(problem)).contains("outcome-unknown", "不能确定这次有没有办成", "先看一看");
        assertThat(words(answered(Unavailable.IN_DOUBT, "/desk/cases/1")))
                .contains("数据库刚才断开", "先看一看是否已经办成")
                .doesNotContain("http-equiv=\"refresh\"");
    }
}
