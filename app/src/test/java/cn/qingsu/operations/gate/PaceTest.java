package cn.qingsu.operations.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    private final Pace pace = new Pace();

    private static long at(double seconds) {
        return Duration.ofMillis(Math.round((1_000 + seconds) * 1_000)).toNanos();
    }

    private void done(int many, double seconds) {
        for (int i = 0; i < many; i++) {
            pace.one(at(seconds));
        }
    }

    @Test
    void the_last_four_whole_seconds_count() {
        assertThat(pace.perSecond(at(0))).isZero();
        done(100, 0.5);
        assertThat(pace.perSecond(at(0.9))).as("the running second").isZero();
        assertThat(pace.perSecond(at(1.0))).isEqualTo(25);
        done(300, 1.5);
        assertThat(pace.perSecond(at(2.0))).isEqualTo(100);
        assertThat(pace.perSecond(at(4.9))).isEqualTo(100);
        assertThat(pace.perSecond(at(5.0))).isEqualTo(75);
        assertThat(pace.perSecond(at(6.0))).isZero();
    }

    @Test
    void a_long_pause_is_forgotten() {
        done(100, 0.5);
        assertThat(pace.perSecond(at(900))).isZero();
        done(40, 900);
        assertThat(pace.perSecond(at(901))).isEqualTo(10);
    }
}
