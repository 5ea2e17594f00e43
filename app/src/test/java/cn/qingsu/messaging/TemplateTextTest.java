package cn.qingsu.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.Decision;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TemplateTextTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);

    private static Decision<TemplateChecks.Read> checked(
            Occasion occasion, MessageChannel channel, String subject, String body, LocalDate from) {
        return TemplateChecks.of(new TemplateDraft(occasion, channel, 1, from, true, subject, body, ""), TODAY);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(quoteCharacter = '"', textBlock = """
            RECEIPT,    SMS,   "编号 {编号}，{期限} 前答复",        "编号 QD 261123 000017 3，11 月 30 日 24:00 前答复"
            RECEIPT,    SMS,   "{ 编号 }",                        "QD 261123 000017 3"
            HOP,        SMS,   "{编号}转{单位}",                   "QD 261123 000017 3转湖岛街道办事处"
            REPLY,      EMAIL, "{编号}：{答复}",                   "QD 261123 000017 3：路灯已于当晚修复，感谢您的反映。"
            SUPPLEMENT, SMS,   "{编号}{问题}{补充期限}",            "QD 261123 000017 3请问是哪一侧的路灯，大约几盏？11 月 26 日 24:00"
            CLOSED,     EMAIL, "{事项}（{编号}）已办结",             "瑞海北路路灯不亮（QD 261123 000017 3）已办结"
            """)
    void variables_are_filled_in(Occasion occasion, MessageChannel channel, String text, String read) {
        assertThat(checked(occasion, channel, channel.hasSubject() ? "主题" : "", text, TODAY)
                        .map(each -> each.filled(Particulars.INVENTED, channel).body()))
                .isEqualTo(Decision.accepted(read));
    }

    @ParameterizedTest(name = "{0} {1}: {3}")
    @CsvSource(quoteCharacter = '"', textBlock = """
            RECEIPT, SMS,   "",     "编号 {编号} {手机号}",   unknown-variable,  {手机号}
            RECEIPT, SMS,   "",     "{编号}{姓名}",          unknown-variable,  {姓名}
            RECEIPT, SMS,   "",     "{编号}{}",             unknown-variable,  {}
            RECEIPT, SMS,   "",     "{编号}{答复}",          variable-not-here, {答复}
            CLOSED,  SMS,   "",     "{编号}{单位}",          variable-not-here, {单位}
            HOP,     EMAIL, "{问题}", "{编号}",              variable-not-here, {问题}
            RECEIPT, SMS,   "",     "{编号",                brace-unmatched,   花括号
            RECEIPT, SMS,   "",     "{编号}}",              brace-unmatched,   花括号
            RECEIPT, SMS,   "",     "｛编号｝",              brace-full-width,  半角
            RECEIPT, SMS,   "",     "已登记，谢谢。",         number-missing,    {编号}
            RECEIPT, SMS,   "",     " ",                   template-empty,    内容
            RECEIPT, EMAIL, "",     "{编号}",               subject-missing,   主题
            """)
    void what_cannot_be_sent_is_refused_with_its_name(
            Occasion occasion, MessageChannel channel, String subject, String text, String code, String names) {
        assertThat(checked(occasion, channel, subject, text, TODAY))
                .isInstanceOfSatisfying(Decision.Refused.class, refused -> {
                    assertThat(refused.refusal().code()).isEqualTo(code);
                    assertThat(refused.refusal().message()).contains(names);
                });
    }

    @Test
    void a_template_is_neither_endless_nor_of_the_past() {
        assertThat(checked(Occasion.RECEIPT, MessageChannel.SMS, "", "{编号}" + "长".repeat(500), TODAY)
                        .isAccepted())
                .isFalse();
        assertThat(checked(Occasion.RECEIPT, MessageChannel.SMS, "", "{编号}", TODAY.minusDays(1))
                        .isAccepted())
                .isFalse();
        assertThat(checked(Occasion.RECEIPT, MessageChannel.SMS, "", "{编号}", TODAY)
                        .isAccepted())
                .isTrue();
    }

    @Test
    void a_value_that_looks_like_a_variable_stays_as_it_is() {
        Map<Variable, String> values = new HashMap<>(Particulars.INVENTED.values());
        values.put(Variable.TITLE, "路灯{编号}$1\\");
        TemplateText text = TemplateText.read("{事项}/{编号}", Occasion.RECEIPT).orElseThrow();
        assertThat(text.filled(new Particulars(values), MessageChannel.EMAIL))
                .isEqualTo("路灯{编号}$1\\/QD 261123 000017 3");
    }

    @Test
    void a_short_message_cuts_what_is_long_and_a_letter_does_not() {
        Map<Variable, String> values = new HashMap<>(Particulars.INVENTED.values());
        values.put(Variable.TITLE, "𫍽".repeat(30));
        Particulars particulars = new Particulars(values);
        assertThat(particulars.of(Variable.TITLE, MessageChannel.SMS)).isEqualTo("𫍽".repeat(19) + "…");
        assertThat(particulars.of(Variable.TITLE, MessageChannel.EMAIL)).isEqualTo("𫍽".repeat(30));
    }

    @ParameterizedTest
    @EnumSource(Occasion.class)
    void every_occasion_names_the_number_and_how_to_ask(Occasion occasion) {
        assertThat(occasion.variables()).contains(Variable.NUMBER, Variable.HOW_TO_ASK);
    }

    @ParameterizedTest
    @CsvSource({
        "21, 8, 2026-09-07T20:59, 2026-09-07T20:59",
        "21, 8, 2026-09-07T21:00, 2026-09-08T08:00",
        "21, 8, 2026-09-07T00:00, 2026-09-07T08:00",
        "21, 8, 2026-09-07T07:59, 2026-09-07T08:00",
        "21, 8, 2026-09-07T08:00, 2026-09-07T08:00",
        "24, 0, 2026-09-07T03:00, 2026-09-07T03:00"
    })
    void nobody_is_woken(int from, int until, LocalDateTime wanted, LocalDateTime sent) {
        assertThat(new Courtesy(from, until).next(wanted.atZone(CityTime.ZONE).toInstant()))
                .isEqualTo(sent.atZone(CityTime.ZONE).toInstant());
    }

    @ParameterizedTest
    @CsvSource({"1, PT1M", "2, PT4M", "3, PT16M", "4, PT1H4M", "5, PT4H", "20, PT4H"})
    void pauses_grow(int tries, Duration pause) {
        assertThat(Retry.after(tries)).isEqualTo(pause);
    }
}
