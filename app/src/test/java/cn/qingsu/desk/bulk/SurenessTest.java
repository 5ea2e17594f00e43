package cn.qingsu.desk.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurenessTest {

    /** Whether the catalogue names the unit, how sure it has proved, how sure the city wants it, whether it may be followed for many at once. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            true,  ,      80,  true
            false, ,      80,  false
            true,  0.95,  80,  true
            true,  0.80,  80,  true
            true,  0.796, 80,  true
            true,  0.79,  80,  false
            false, 0.92,  80,  true
            false, 0.60,  80,  false
            true,  0.60,  50,  true
            true,  0.99,  100, false
            false, 1.0,   100, true
            """)
    void only_what_is_sure_enough_is_followed(boolean named, @Nullable Double probability, int least, boolean sure) {
        assertThat(Sureness.isSure(named, probability, least)).isEqualTo(sure);
    }
}
