package cn.qingsu.operations.unavailable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class UnavailableAnswerTest {

    private final UnavailableAnswer answer = new UnavailableAnswer(new UnavailableSettings(
            Duration.ofSeconds(3), Duration.ofSeconds(180), 0.05, Duration.ofSeconds(8), Duration.ofSeconds(15)));

    private static MockHttpServletRequest sent(String path) {
        return new MockHttpServletRequest("POST", path);
    }

    private MockHttpServletResponse inDoubt(String path) throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        answer.away(true, sent(path), response);
        assertThat(response.getStatus()).isEqualTo(503);
        return response;
    }

    private MockHttpServletResponse busy(int served) throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        answer.busy(served, sent("/api/v1/requests"), response);
        assertThat(response.getStatus()).isEqualTo(503);
        return response;
    }

    private static String words(MockHttpServletResponse response) throws IOException {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void who_was_turned_away_hears_that_nothing_was_done_and_when_to_come_again() throws IOException {
        MockHttpServletResponse busy = busy(1_000);
        assertThat(busy.getHeader(HttpHeaders.RETRY_AFTER)).isEqualTo("3");
        assertThat(words(busy)).contains("overloaded", "这次没有办成", "秒后再试");
    }

    @Test
    void of_many_no_more_come_in_one_second_than_can_be_served_beside_others() throws IOException {
        Set<String> seconds = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            seconds.add(String.valueOf(busy(1_000).getHeader(HttpHeaders.RETRY_AFTER)));
        }
        assertThat(seconds).contains("3", "4", "5", "6").hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void who_is_in_doubt_hears_so_and_looks_first() throws IOException {
        MockHttpServletResponse problem = inDoubt("/api/v1/requests");
        assertThat(problem.getHeader(HttpHeaders.RETRY_AFTER)).isNull();
        assertThat(words(problem)).contains("outcome-unknown", "不能确定这次有没有办成", "先看一看");
        assertThat(words(inDoubt("/desk/cases/1")))
                .contains("数据库刚才断开", "先看一看是否已经办成")
                .doesNotContain("http-equiv=\"refresh\"");
    }
}
