package cn.qingsu.desk.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.RunningApplication;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.identity.Accounts;
import cn.qingsu.identity.Officer;
import cn.qingsu.journal.Journal;
import cn.qingsu.journal.Subject;
import cn.qingsu.kernel.Decision;
import cn.qingsu.request.State;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Standard texts: what they may leave open, who may use and who may change which. */
class PhrasesTest {

    private final RunningApplication qingsu = RunningApplication.shared();
    private final Phrases phrases = qingsu.bean(Phrases.class);
    private final Officer clerk = officer("hudao01");
    private final Officer leader = officer("hudao02");
    private final Officer community = officer("shequ01");
    private final Officer bureau = officer("zhifa01");
    private final Officer administrator = officer("guanli01");

    private Officer officer(String login) {
        Accounts accounts = qingsu.bean(Accounts.class);
        return accounts.officer(accounts.find(login).orElseThrow().id()).orElseThrow();
    }

    private static Phrases.Draft draft(PhraseScope scope, String title, String text) {
        return new Phrases.Draft(null, 0, scope, title, text, List.of(), Set.of(), List.of());
    }

    private static void refused(Decision<?> decision, String code) {
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refusal -> assertThat(refusal.refusal().code()).isEqualTo(code));
    }

    private List<String> titles(Officer officer) {
        return phrases.of(officer).stream().map(Phrase::title).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            您好，编号 {编号}，{单位}已处理 | none          | 您好，编号 QD1，湖岛街道已处理
            没有变量的话                    | none          | 没有变量的话
            {答复期限}前答复                | none          | 〔答复期限〕前答复
            {诉求人电话}                    | 诉求人电话    | {诉求人电话}
            {}                              | ''            | {}
            少一半 {编号                    | '{ 或 }'      | 少一半 {编号
            $1 \\ {编号}                    | none          | $1 \\ QD1
            """)
    void only_named_variables_are_filled(String text, String unknown, String filled) {
        assertThat(PhraseText.unknown(text).orElse(null)).isEqualTo(unknown);
        assertThat(PhraseText.filled(text, Map.of(PhraseVariable.NUMBER, "QD1", PhraseVariable.UNIT, "湖岛街道")))
                .isEqualTo(filled);
    }

    @Test
    void every_shipped_text_can_be_filled() {
        assertThat(phrases.of(clerk))
                .filteredOn(each -> each.scope() == PhraseScope.ALL)
                .hasSizeGreaterThan(10);
        assertThat(phrases.of(clerk))
                .allSatisfy(each -> assertThat(PhraseText.unknown(each.text()))
                        .as(each.title())
                        .isEmpty());
    }

    @Test
    void ones_own_are_for_oneself_and_a_units_for_all_below_it() {
        phrases.save(draft(PhraseScope.OWN, "我自己的", "马上到"), clerk).orElseThrow();
        refused(phrases.save(draft(PhraseScope.UNIT, "经办人写单位的", "马上到"), clerk), "wrong-role");
        phrases.save(draft(PhraseScope.UNIT, "街道的", "本街道马上到"), leader).orElseThrow();
        refused(phrases.save(draft(PhraseScope.ALL, "全市的", "马上到"), leader), "wrong-role");
        assertThat(titles(clerk)).contains("我自己的", "街道的");
        assertThat(titles(community)).contains("街道的").doesNotContain("我自己的");
        assertThat(titles(bureau)).doesNotContain("街道的", "我自己的");
    }

    @Test
    void shared_texts_have_a_history_and_the_second_of_two_is_told() {
        Phrase first = phrases.save(draft(PhraseScope.ALL, "全市测试", "第一版"), administrator)
                .orElseThrow();
        Phrases.Draft change = new Phrases.Draft(
                first.id(), 1, PhraseScope.ALL, "全市测试", "第二版 {编号}", List.of("reply"), Set.of(), List.of());
        refused(phrases.save(change, leader), "wrong-role");
        phrases.save(change, administrator).orElseThrow();
        refused(phrases.save(change, administrator), "stale");
        refused(phrases.remove(first.id(), 1, administrator), "stale");
        phrases.remove(first.id(), 2, administrator).orElseThrow();
        assertThat(titles(clerk)).doesNotContain("全市测试");
        assertThat(qingsu.bean(Journal.class).of(new Subject(PhraseChanged.SUBJECT, first.id())))
                .extracting(entry -> entry.as(PhraseChanged.class).text())
                .containsExactly("第一版", "第二版 {编号}", null);
    }

    @Test
    void what_is_made_for_the_case_comes_first_and_what_is_not_for_it_not_at_all() {
        CategoryCode heating = new CategoryCode("030401");
        phrases.save(
                        new Phrases.Draft(
                                null,
                                0,
                                PhraseScope.OWN,
                                "供热答复",
                                "已上门测温",
                                List.of("reply"),
                                Set.of(State.IN_PROGRESS),
                                List.of(heating)),
                        clerk)
                .orElseThrow();
        assertThat(phrases.fitting(clerk, "reply", State.IN_PROGRESS, heating)
                        .getFirst()
                        .title())
                .isEqualTo("供热答复");
        assertThat(phrases.fitting(clerk, "reply", State.IN_PROGRESS, new CategoryCode("010101")))
                .extracting(Phrase::title)
                .doesNotContain("供热答复")
                .contains("答复：已办结");
        assertThat(phrases.fitting(clerk, "return", State.IN_PROGRESS, heating))
                .extracting(Phrase::title)
                .doesNotContain("供热答复", "答复：已办结");
    }

    @Test
    void bad_input_is_refused_by_its_name() {
        refused(phrases.save(draft(PhraseScope.OWN, "", "内容"), clerk), "text-missing");
        refused(phrases.save(draft(PhraseScope.OWN, "长", "长".repeat(2001)), clerk), "text-too-long");
        refused(phrases.save(draft(PhraseScope.OWN, "变量", "{身份证}"), clerk), "unknown-variable");
        refused(phrases.save(draft(PhraseScope.OWN, "电话", "请打 13800001234"), clerk), "personal-data");
        refused(
                phrases.save(
                        new Phrases.Draft(
                                null, 0, PhraseScope.OWN, "操作", "内容", List.of("nothing"), Set.of(), List.of()),
                        clerk),
                "unknown-action");
    }
}
