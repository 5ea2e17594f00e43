package cn.qingsu.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How articles are cited in texts, and how answers are laid out. */
class CitationTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            K17.2《室温不达标怎么办》 | K17.2
            k17.2                     | K17.2
            ' K3.10 '                 | K3.10
            K17                       |
            K17.2.1                   |
            《供热条例》K17.2         |
            K0.1                      |
            ''                        |
            """)
    void a_text_cites_the_article_that_it_begins_with(String text, String cited) {
        assertThat(Citation.in(text).map(Citation::toString).orElse(null)).isEqualTo(cited);
    }

    @Test
    void an_answer_is_laid_out_by_its_lines_and_no_text_is_lost() {
        assertThat(AnswerBlock.of("# 先做什么\n1. 报修\n2、等上门\n\n- 带证件\n说明一\n说明二\n\n说明三"))
                .containsExactly(
                        new AnswerBlock.Heading("先做什么"),
                        new AnswerBlock.Points(true, List.of("报修", "等上门")),
                        new AnswerBlock.Points(false, List.of("带证件")),
                        new AnswerBlock.Paragraph(List.of("说明一", "说明二")),
                        new AnswerBlock.Paragraph(List.of("说明三")));
        assertThat(AnswerBlock.of(" \n ")).isEmpty();
        assertThat(AnswerBlock.of("<script>alert(1)</script>"))
                .containsExactly(new AnswerBlock.Paragraph(List.of("<script>alert(1)</script>")));
    }

    @ParameterizedTest
    @CsvSource({
        "请拨打 13800001234, true",
        "138 0000 1234, true",
        "身份证 370203199001011234, true",
        "请拨打 0532-12345678, false",
        "拨打 12345, false",
        "编号 20261126000017, false"
    })
    void a_persons_own_numbers_are_seen(String text, boolean personal) {
        assertThat(PersonalWords.in(text)).isEqualTo(personal);
    }
}
