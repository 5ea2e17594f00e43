package cn.qingsu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            瑞海北路7号瑞海景园有集装箱挡住消防通道                  | 瑞海北路7号瑞海景园有集装箱挡住消防通道
            路灯不亮。已经一周了。                                   | 路灯不亮
            尊敬的领导：您好！小区门口路灯不亮。                     | 小区门口路灯不亮
            您好，我想咨询落户政策？谢谢                             | 我想咨询落户政策
            你好                                                     | 你好
            """)
    void a_title_is_the_first_sentence_that_is_more_than_a_greeting(String text, String title) {
        assertThat(Titles.of(text)).isEqualTo(title);
    }

    @Test
    void a_long_sentence_is_cut_between_characters() {
        String title = Titles.of("𫍽".repeat(40));
        assertThat(title).isEqualTo("𫍽".repeat(29) + "…");
        assertThat(CleanText.length(title)).isEqualTo(30);
    }
}
