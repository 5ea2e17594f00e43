package cn.qingsu.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.qingsu.bench.measure.Times.Figures;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RecorderTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void what_ends_in_the_window_is_counted() {
        Recorder recorder = new Recorder(Window.after(Duration.ZERO, HOUR));
        long now = System.nanoTime();
        recorder.good("step", now - Duration.ofMillis(20).toNanos());
        recorder.failed("step", "503 busy");
        recorder.failed("step", "another");
        Figures figures = recorder.times().figures("step");
        assertThat(figures.count()).isEqualTo(1);
        assertThat(figures.errors()).isEqualTo(2);
        assertThat(figures.sample()).isEqualTo("503 busy");
        assertThat(figures.p50()).isCloseTo(20, within(5.0));
    }

    @Test
    void what_ends_before_is_warm_up() {
        Recorder recorder = new Recorder(Window.after(HOUR, HOUR));
        recorder.good("step", System.nanoTime());
        recorder.failed("step", "503 busy");
        assertThat(recorder.times().figures("step").count()).isZero();
        assertThat(recorder.times().figures("step").errors()).isZero();
    }

    @Test
    void workers_are_summed() {
        Times all = new Times();
        for (int worker = 0; worker < 3; worker++) {
            Times own = new Times();
            own.good("step", Duration.ofMillis(worker + 1).toNanos());
            own.failed("step", "no " + worker);
            all.add(own);
        }
        assertThat(all.figures("step").count()).isEqualTo(3);
        assertThat(all.figures("step").errors()).isEqualTo(3);
        assertThat(all.figures("step").max()).isCloseTo(3, within(0.1));
        assertThat(all.figures("step").sample()).isEqualTo("no 0");
    }
}
