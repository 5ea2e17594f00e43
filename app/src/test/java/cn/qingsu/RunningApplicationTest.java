package cn.qingsu;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.journal.JournalCheck;
import cn.qingsu.kernel.Progress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RunningApplicationTest {

    @Test
    void the_whole_application_starts_and_answers() throws Exception {
        RunningApplication qingsu = RunningApplication.shared();
        try (HttpClient client = HttpClient.newHttpClient()) {
            var answer =
                    client.send(HttpRequest.newBuilder(qingsu.at("/nowhere")).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isBetween(300, 499);
            assertThat(answer.body()).doesNotContain("Exception");
        }
        assertThat(qingsu.bean(JournalCheck.class).verify(Progress.SILENT).broken())
                .isEmpty();
    }

    @Test
    void tests_move_its_clock() {
        RunningApplication qingsu = RunningApplication.shared();
        Instant before = qingsu.bean(Clock.class).instant();
        qingsu.clock().advance(Duration.ofDays(3));
        assertThat(qingsu.bean(Clock.class).instant()).isAfterOrEqualTo(before.plus(Duration.ofDays(3)));
        qingsu.clock().reset();
    }
}
