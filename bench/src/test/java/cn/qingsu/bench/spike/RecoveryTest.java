package cn.qingsu.bench.spike;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.bench.spike.Attempt.How;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

class RecoveryTest {

    private static final long SECOND = 1_000_000_000L;
    private static final long MILLI = 1_000_000L;

    @Test
    void it_is_over_with_the_first_second_that_begins_three_good_ones() {
        List<Attempt> attempts = everyTenth(20, second -> second < 4 ? 200 : 10);
        assertThat(Recovery.after(0, 20 * SECOND, attempts)).isEqualTo(new Recovery(4, 18));
    }

    @Test
    void a_call_that_is_shed_later_is_no_recovery() {
        List<Attempt> attempts = everyTenth(20, second -> 10);
        attempts.add(new Attempt(6 * SECOND, 6 * SECOND + MILLI, How.SHED, null));
        assertThat(Recovery.after(5 * SECOND, 20 * SECOND, attempts).seconds()).isEqualTo(2);
    }

    @Test
    void one_slow_call_in_a_hundred_is_none_to_wait_for() {
        List<Attempt> attempts = everyTenth(10, second -> 10);
        attempts.add(new Attempt(SECOND, 3 * SECOND, How.DONE, null));
        assertThat(Recovery.after(0, 10 * SECOND, attempts).seconds()).isZero();
    }

    @Test
    void where_the_next_peak_comes_first_it_is_not_known() {
        List<Attempt> attempts = everyTenth(20, second -> 200);
        assertThat(Recovery.after(0, 5 * SECOND, attempts)).isEqualTo(new Recovery(-1, 3));
        assertThat(stage(-1, 3).recoveredWithin(10)).isTrue();
        assertThat(stage(-1, 13).recoveredWithin(10)).isFalse();
        assertThat(stage(11, 13).recoveredWithin(10)).isFalse();
    }

    @Test
    void a_percentile_is_the_smallest_value_that_so_many_do_not_exceed() {
        double[] sorted = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        assertThat(StageFigures.percentile(sorted, 50)).isEqualTo(5);
        assertThat(StageFigures.percentile(sorted, 95)).isEqualTo(10);
        assertThat(StageFigures.percentile(new double[0], 95)).isZero();
    }

    private static StageFigures stage(int recovered, int watched) {
        return new StageFigures(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, recovered, watched);
    }

    /** Ten calls in every second, each as long as its second says, in milliseconds. */
    private static List<Attempt> everyTenth(int seconds, LongFunction<Integer> millis) {
        List<Attempt> attempts = new ArrayList<>();
        for (long tenth = 0; tenth < seconds * 10L; tenth++) {
            long intended = tenth * SECOND / 10;
            attempts.add(new Attempt(intended, intended + millis.apply(tenth / 10) * MILLI, How.DONE, null));
        }
        return attempts;
    }
}
