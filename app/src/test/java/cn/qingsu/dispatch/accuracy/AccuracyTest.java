package cn.qingsu.dispatch.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked examples of rules 7. */
class AccuracyTest {

    @ParameterizedTest
    @CsvSource({
        "100, 5, 0.95, 0.888, 0.978, false",
        "10, 0, 1.00, 0.722, 1.000, true",
        "29, 29, 0.00, 0.000, 0.117, true",
        "0, 0, 0.00, 0.000, 1.000, true",
        "30, 3, 0.90, 0.744, 0.965, false"
    })
    void first_dispatch_accuracy_with_its_interval(
            int dispatches, int changed, double rate, double low, double high, boolean few) {
        Accuracy accuracy = new Accuracy("", dispatches, changed);
        assertThat(accuracy.rate()).isCloseTo(rate, within(0.0005));
        assertThat(accuracy.low()).isCloseTo(low, within(0.001));
        assertThat(accuracy.high()).isCloseTo(high, within(0.001));
        assertThat(accuracy.isFew()).isEqualTo(few);
    }
}
