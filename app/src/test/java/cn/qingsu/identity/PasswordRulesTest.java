package cn.qingsu.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.kernel.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static Decision<String> check(String password) {
        return PasswordRules.check(password, "hudao01", "程小满");
    }

    @ParameterizedTest
    @CsvSource({
        "short, password-short",
        "九个字九个字九个字, password-short",
        "hudao01-2026!, password-guessable",
        "我是程小满我有一个密码, password-guessable",
        "aaaaaaaaaaaa, password-guessable",
        "abab1212abab, password-guessable",
        "x1234567890, password-guessable",
        "x9876543210, password-guessable",
        "qwertyuiop1, password-guessable",
    })
    void a_password_that_is_tried_first_is_refused(String password, String code) {
        assertThat(check(password))
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"海边 的 栈桥 很 长", "correct horse battery", "Qingsu-12345", "tr0ub4dor&3x"})
    void a_long_password_is_taken(String password) {
        assertThat(check(password)).isEqualTo(Decision.accepted(password));
    }

    @Test
    void a_password_has_an_upper_limit() {
        assertThat(check("栈桥".repeat(3) + "x".repeat(200))).isInstanceOf(Decision.Refused.class);
        assertThat(PasswordRules.tooLong("𫍽".repeat(128))).isFalse();
        assertThat(PasswordRules.tooLong("𫍽".repeat(129))).isTrue();
    }
}
