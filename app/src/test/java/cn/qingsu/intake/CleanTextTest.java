package cn.qingsu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CleanTextTest {

    @Test
    void what_nobody_can_see_goes_and_all_else_stays() {
        assertThat(CleanText.lines("\u0000路\u200B灯\uFEFF\u202E不\u0007亮\uD800")).isEqualTo("路灯不亮");
        assertThat(CleanText.lines("<script>alert('1')</script> & 𫍽䶮 👨‍👩‍👧"))
                .isEqualTo("<script>alert('1')</script> & 𫍽䶮 👨‍👩‍👧");
    }

    @Test
    void accents_are_composed_and_line_ends_unified() {
        assertThat(CleanText.lines("cafe\u0301\r\n一\r二\u2028三")).isEqualTo("café\n一\n二\n三");
    }

    @Test
    void a_line_has_no_line_ends_and_is_null_rather_than_blank() {
        assertThat(CleanText.line(" 湖岛\n街道\t ")).isEqualTo("湖岛 街道");
        assertThat(CleanText.line(" \u0000\u3000 ")).isNull();
    }

    @Test
    void letters_and_ideographs_say_something_and_signs_do_not() {
        assertThat(CleanText.says("𫍽")).isTrue();
        assertThat(CleanText.says("help")).isTrue();
        assertThat(CleanText.says("😡😡👎 12345 !!!")).isFalse();
    }
}
