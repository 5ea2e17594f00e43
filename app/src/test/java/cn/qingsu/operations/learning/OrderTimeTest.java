package cn.qingsu.operations.learning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2018/1/5 9:03, 2018/1/5 10:01",
        "2018-01-31 23:59:59, 2018-02-01 00:00:00",
        "20180105 , 20180106",
        "2018年3月9日, 2018年3月10日",
        "2018-01-05T09:03:00Z, 2018-01-05T09:03:01Z",
        "20180105090300, 20180105090301"
    })
    void later_is_more(String earlier, String later) {
        assertThat(OrderTime.moment(earlier))
                .isLessThan(OrderTime.moment(later))
                .isPositive();
    }

    @Test
    void the_ways_of_writing_can_be_compared() {
        assertThat(OrderTime.moment("2018/1/5 9:03")).isEqualTo(OrderTime.moment("2018-01-05 09:03:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "昨天", "12:30"})
    void what_is_no_time_is_not_guessed(String text) {
        assertThat(OrderTime.moment(text)).isEqualTo(OrderTime.UNREADABLE);
    }
}
