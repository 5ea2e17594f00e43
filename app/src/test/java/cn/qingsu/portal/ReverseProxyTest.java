package cn.qingsu.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.RunningApplication;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Behind a reverse proxy every visitor is counted by the own address; whoever only claims one, by the true one. */
class ReverseProxyTest {

    private static final int TOO_MANY = 429;

    /** Each time for another number, which has limits of its own. */
    private static int guess(RunningApplication qingsu, String forwardedFor, int n)
            throws IOException, InterruptedException {
        HttpRequest guess = HttpRequest.newBuilder(qingsu.at("/api/v1/public/requests/lookup"))
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", forwardedFor)
                .POST(BodyPublishers.ofString("{\"number\":\"QD" + n + "\",\"phone\":\"13800010000\"}"))
                .build();
        return HttpClient.newHttpClient().send(guess, BodyHandlers.ofString()).statusCode();
    }

    @Test
    void the_proxy_on_this_machine_is_believed_and_what_a_visitor_put_before_is_not() throws Exception {
        try (RunningApplication qingsu = RunningApplication.start(Map.of("qingsu.api.lookup.by-address", "1"))) {
            assertThat(guess(qingsu, "192.0.2.1", 1)).isNotEqualTo(TOO_MANY);
            assertThat(guess(qingsu, "192.0.2.1", 2)).isEqualTo(TOO_MANY);
            assertThat(guess(qingsu, "198.51.100.7, 192.0.2.1", 3)).isEqualTo(TOO_MANY);
            assertThat(guess(qingsu, "192.0.2.2", 4)).isNotEqualTo(TOO_MANY);
            assertThat(guess(qingsu, "2001:db8:1:2::9", 5)).isNotEqualTo(TOO_MANY);
            assertThat(guess(qingsu, "2001:db8:1:2::10", 6)).isEqualTo(TOO_MANY);
        }
    }

    @Test
    void who_is_no_proxy_of_ours_is_not_believed() throws Exception {
        try (RunningApplication qingsu = RunningApplication.start(
                Map.of("qingsu.api.lookup.by-address", "1", "qingsu.trusted-proxies", "10.1.2.3/32"))) {
            assertThat(guess(qingsu, "192.0.2.1", 1)).isNotEqualTo(TOO_MANY);
            assertThat(guess(qingsu, "192.0.2.2", 2)).isEqualTo(TOO_MANY);
        }
    }
}
