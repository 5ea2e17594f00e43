package cn.qingsu.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestNumberTest {

    private static final RequestNumber NUMBER = RequestNumber.of("QD", LocalDate.of(2026, 11, 23), 17);

    @Test
    void a_number_tells_city_day_and_sequence() {
        assertThat(NUMBER.value()).startsWith("QD261123000017").hasSize(15);
        assertThat(NUMBER.spoken()).startsWith("QD 261123 000017 ");
    }

    @Test
    void what_is_read_out_is_read_back() {
        assertThat(RequestNumber.read(" " + NUMBER.spoken().toLowerCase(java.util.Locale.ROOT) + " "))
                .contains(NUMBER);
    }

    @Test
    void every_single_wrong_digit_is_noticed() {
        for (int place = 2; place < NUMBER.value().length(); place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String typed = NUMBER.value().substring(0, place)
                        + digit
                        + NUMBER.value().substring(place + 1);
                assertThat(RequestNumber.read(typed).isPresent()).isEqualTo(typed.equals(NUMBER.value()));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "QD26112300001", "13800001234", "瑞海北路7号", "QD261123000017x"})
    void what_is_no_number_is_not_taken_for_one(String typed) {
        assertThat(RequestNumber.read(typed)).isEmpty();
    }

    @Test
    void a_busy_day_may_have_more_than_a_million() {
        RequestNumber late = RequestNumber.of("QD", LocalDate.of(2026, 11, 23), 1_234_567);
        assertThat(RequestNumber.read(late.value())).contains(late);
    }
}
