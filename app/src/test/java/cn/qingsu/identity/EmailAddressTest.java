package cn.qingsu.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.kernel.Decision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "wangxm@example.com, wangxm@example.com",
        "' wang.xm+12345@mail.example.com.cn ', wang.xm+12345@mail.example.com.cn",
        "ｗａｎｇ＠ｅｘａｍｐｌｅ．ｃｏｍ, wang@example.com",
        "123456@qq.com, 123456@qq.com",
    })
    void what_people_write_is_understood(String written, String address) {
        assertThat(EmailAddress.of(written)).isEqualTo(Decision.accepted(new EmailAddress(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "wang",
                "wang@",
                "@example.com",
                "wang@example",
                "wang@@example.com",
                "wang xm@example.com",
                "wang..xm@example.com",
                ".wang@example.com",
                "wang@-example.com",
                "wang@example..com",
                "王@example.com",
                "wang@example.com,li@example.com",
                "wang@example.com\r\nBcc: li@example.com",
                "\"wang xm\"@example.com",
                "wang@[127.0.0.1]"
            })
    void anything_else_is_refused(String written) {
        assertThat(EmailAddress.of(written).isAccepted()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"wangxm@example.com, w***@example.com", "a@example.com, a***@example.com"})
    void it_shows_itself_masked(String address, String shown) {
        assertThat(new EmailAddress(address)).hasToString(shown);
    }
}
