package cn.qingsu.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.bench.measure.OpenLoop.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class OpenLoopTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void each_begins_at_its_moment_though_none_before_has_ended() {
        List<Stage> stages = List.of(new Stage(50, Duration.ofMillis(200)), new Stage(10, Duration.ofMillis(300)));
        Map<Integer, Long> intended = new ConcurrentSkipListMap<>();
        CountDownLatch all = new CountDownLatch(13);
        long began = OpenLoop.run(stages, PATIENCE, (number, at) -> {
            intended.put(number, Duration.ofNanos(at).toNanos());
            all.countDown();
            try {
                all.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(intended).hasSize(13);
        assertThat(intended.getOrDefault(9, 0L) - began)
                .isEqualTo(Duration.ofMillis(180).toNanos());
        assertThat(intended.getOrDefault(10, 0L) - began)
                .isEqualTo(Duration.ofMillis(200).toNanos());
        assertThat(intended.getOrDefault(12, 0L) - began)
                .isEqualTo(Duration.ofMillis(400).toNanos());
    }
}
