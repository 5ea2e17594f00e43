package cn.qingsu.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingsu.kernel.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({
        "13800005678, 13800005678",
        "138 0000 5678, 13800005678",
        "138-0000-5678, 13800005678",
        "１３８００００５６７８, 13800005678",
        "+86 138 0000 5678, 13800005678",
        "+8613800005678, 13800005678",
        "0086-13800005678, 13800005678",
        "19900001234, 19900001234",
        "0532-85910000, 0532-85910000",
        "053285910000, 0532-85910000",
        "（0532）85910000, 0532-85910000",
        "0532—85910000, 0532-85910000",
        "０５３２－８５９１００００, 0532-85910000",
        "+86 532 85910000, 0532-85910000",
        "010-66660000, 010-66660000",
        "0631-5200000, 0631-5200000",
        "0532-85910000-8001, 0532-85910000-8001",
        "0532-85910000转8001, 0532-85910000-8001",
    })
    void what_people_write_is_understood(String written, String number) {
        assertThat(PhoneNumber.of(written)).isEqualTo(Decision.accepted(new PhoneNumber(number)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1385321",
                "12800005678",
                "138000056789",
                "85910000",
                "12345",
                "110",
                "没有",
                "😀😀",
                "400-800-0000",
                "+1 212 555 0100",
                "0532-15910000",
                "1380000567a",
                "13800005678 13900005678"
            })
    void what_is_no_number_is_refused_politely(String written) {
        assertThat(PhoneNumber.of(written)).isInstanceOfSatisfying(Decision.Refused.class, refused -> {
            assertThat(refused.refusal().code()).isEqualTo("phone-malformed");
            assertThat(refused.refusal().message()).contains("请");
        });
    }

    @Test
    void its_text_form_is_masked() {
        assertThat(new PhoneNumber("13800005678")).hasToString("138****5678");
        assertThatThrownBy(() -> new PhoneNumber("138 0000 5678"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("5678");
    }
}
