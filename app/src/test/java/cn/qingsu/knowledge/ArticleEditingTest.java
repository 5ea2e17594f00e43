package cn.qingsu.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.RunningApplication;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.identity.Accounts;
import cn.qingsu.identity.Officer;
import cn.qingsu.journal.Journal;
import cn.qingsu.journal.Subject;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.Decision;
import cn.qingsu.knowledge.ArticleEditor.Seen;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a draft to what may be answered with, and what is refused on the way. */
class ArticleEditingTest {

    private static final UnitCode STREET = new UnitCode("370203033");
    private static final UnitCode HEATING = new UnitCode("QDCGJ");

    private final RunningApplication qingsu = RunningApplication.shared();
    private final ArticleEditor editor = qingsu.bean(ArticleEditor.class);
    private final Articles articles = qingsu.bean(Articles.class);
    private final Corrections corrections = qingsu.bean(Corrections.class);
    private final LocalDate today = CityTime.day(qingsu.clock().instant());
    private final Officer leader = officer("banzhang01");
    private final Officer reviewer = officer("shenhe01");
    private final Officer clerk = officer("hudao01");

    private Officer officer(String login) {
        Accounts accounts = qingsu.bean(Accounts.class);
        return accounts.officer(accounts.find(login).orElseThrow().id()).orElseThrow();
    }

    private ArticleContent content(String title, UnitCode owner, @Nullable LocalDate last) {
        return new ArticleContent(
                title,
                title + "，怎么办？",
                "第一步先说清楚。\n\n- 带上证件\n- 提前预约",
                "",
                List.of(new CategoryCode("030401")),
                List.of(),
                "《某条例》（2026年1月1日施行）",
                owner,
                true,
                today.minusDays(1),
                last);
    }

    private Article draft(String title) {
        return editor.write(null, Seen.NOTHING, content(title, HEATING, null), leader)
                .orElseThrow();
    }

    private static Seen seen(Article article) {
        return new Seen(article.version(), article.revision());
    }

    private Article published(String title) {
        Article submitted = submitted(draft(title));
        return editor.publish(submitted.number(), seen(submitted), reviewer).orElseThrow();
    }

    private Article submitted(Article draft) {
        return editor.submit(draft.number(), seen(draft), leader).orElseThrow();
    }

    private static void refused(Decision<?> decision, String code) {
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refusal -> assertThat(refusal.refusal().code()).isEqualTo(code));
    }

    @Test
    void who_wrote_may_not_review_and_only_what_another_found_right_is_offered() {
        Article draft = draft("测试鹦鹉登记");
        assertThat(articles.search("测试鹦鹉登记", null, today, 9))
                .extracting(hit -> hit.article().number())
                .doesNotContain(draft.number());
        refused(editor.publish(draft.number(), seen(draft), reviewer), "wrong-state");
        Article submitted = submitted(draft);
        refused(editor.publish(submitted.number(), seen(submitted), leader), "own-work");
        assertThat(editor.steps(draft.number(), leader)).containsExactly(ArticleStep.SEND_BACK);
        Article published =
                editor.publish(submitted.number(), seen(submitted), reviewer).orElseThrow();
        assertThat(articles.search("测试鹦鹉登记", null, today, 3).getFirst().article())
                .isEqualTo(published);
        assertThat(qingsu.bean(Journal.class)
                        .of(new Subject(ArticleEvent.SUBJECT, draft.number().value())))
                .extracting(entry -> entry.to())
                .containsExactly("DRAFT", "IN_REVIEW", "PUBLISHED");
    }

    @Test
    void whoever_has_touched_a_draft_has_written_it() {
        Article draft = draft("两人合写的条目");
        Article second = editor.write(draft.number(), seen(draft), content("两人合写的条目改过", HEATING, null), reviewer)
                .orElseThrow();
        Article submitted = submitted(second);
        refused(editor.publish(submitted.number(), seen(submitted), reviewer), "own-work");
        refused(editor.publish(submitted.number(), seen(submitted), leader), "own-work");
        assertThat(editor.sendBack(submitted.number(), seen(submitted), "请拆成两条", reviewer)
                        .isAccepted())
                .isTrue();
        assertThat(editor.note(draft.number())).isEqualTo("请拆成两条");
    }

    @Test
    void a_new_version_takes_over_when_it_is_published_and_the_cited_one_stays_readable() {
        Article first = published("测试换版条目");
        Article second = editor.write(first.number(), seen(first), content("测试换版条目之二", HEATING, null), leader)
                .orElseThrow();
        assertThat(second.version()).isEqualTo(2);
        assertThat(articles.offered(first.number(), today).orElseThrow().version())
                .isEqualTo(1);
        Article submitted = submitted(second);
        editor.publish(submitted.number(), seen(submitted), reviewer).orElseThrow();
        assertThat(articles.offered(first.number(), today).orElseThrow().version())
                .isEqualTo(2);
        assertThat(articles.at(first.number(), 1).orElseThrow().title()).isEqualTo("测试换版条目");
    }

    @Test
    void what_is_past_its_last_day_or_taken_back_is_not_offered_and_no_older_version_returns() {
        Article draft = editor.write(null, Seen.NOTHING, content("测试到期条目", HEATING, today.plusDays(5)), leader)
                .orElseThrow();
        Article submitted = submitted(draft);
        Article published =
                editor.publish(submitted.number(), seen(submitted), reviewer).orElseThrow();
        assertThat(articles.offered(published.number(), today.plusDays(5))).isPresent();
        assertThat(articles.offered(published.number(), today.plusDays(6))).isEmpty();
        assertThat(published.stateOn(today.plusDays(6))).isEqualTo(ArticleState.EXPIRED);
        refused(editor.expire(published.number(), seen(published), " ", leader), "reason-missing");
        editor.expire(published.number(), seen(published), "政策停止执行", leader).orElseThrow();
        assertThat(articles.offered(published.number(), today)).isEmpty();
        Article over = editor.write(null, Seen.NOTHING, content("测试早已过期", HEATING, today.minusDays(1)), leader)
                .orElseThrow();
        refused(editor.submit(over.number(), seen(over), leader), "days-wrong");
    }

    @Test
    void the_second_of_two_is_told_and_what_is_in_review_is_left_alone() {
        Article draft = draft("测试同时修改");
        editor.write(draft.number(), seen(draft), content("测试同时修改甲", HEATING, null), leader)
                .orElseThrow();
        refused(editor.write(draft.number(), seen(draft), content("测试同时修改乙", HEATING, null), reviewer), "stale");
        Article waiting = submitted(draft("测试审核中"));
        refused(editor.write(waiting.number(), seen(waiting), content("测试审核中改", HEATING, null), leader), "wrong-state");
    }

    @ParameterizedTest
    @CsvSource({
        "banzhang01, true, true, true",
        "shenhe01, true, true, true",
        "guanli01, true, true, false",
        "hudao01, true, false, false",
        "hudao02, true, false, false",
        "shibei01, true, false, false",
        "huawu01, false, false, false",
        "zhuanban01, false, false, false",
        "huifang01, false, false, false",
        "duban01, false, false, false",
        "shenji01, false, false, false"
    })
    void roles_write_and_review_where_their_units_lie(String login, boolean street, boolean city, boolean reviews) {
        Officer officer = officer(login);
        assertThat(editor.write(null, Seen.NOTHING, content("测试权限 " + login, STREET, null), officer)
                        .isAccepted())
                .isEqualTo(street);
        assertThat(editor.write(null, Seen.NOTHING, content("测试权限 " + login, HEATING, null), officer)
                        .isAccepted())
                .isEqualTo(city);
        Article waiting = editor.submit(
                        editor.write(null, Seen.NOTHING, content("测试权限审核", STREET, null), clerk)
                                .orElseThrow()
                                .number(),
                        new Seen(1, 1),
                        clerk)
                .orElseThrow();
        assertThat(editor.publish(waiting.number(), seen(waiting), officer).isAccepted())
                .isEqualTo(reviews);
    }

    @Test
    void bad_input_is_refused_by_its_name() {
        ArticleContent good = content("标题", HEATING, null);
        refused(editor.checked(with(good, "", good.answer(), good.source())), "text-missing");
        refused(editor.checked(with(good, "长".repeat(81), good.answer(), good.source())), "text-too-long");
        refused(editor.checked(with(good, "标题", good.answer(), " ")), "source-missing");
        refused(editor.checked(with(good, "标题", "请找张科长 13800001234", good.source())), "personal-data");
        refused(editor.checked(content("标题", new UnitCode("NOWHERE"), null)), "unknown-unit");
        refused(editor.checked(content("标题", HEATING, today.minusDays(9))), "days-wrong");
        assertThat(editor.notices(with(good, "标题", "每月补贴 300 元", "窗口答复")))
                .anyMatch(notice -> notice.contains("依据没有写日期"));
    }

    private static ArticleContent with(ArticleContent was, String title, String answer, String source) {
        return new ArticleContent(
                title,
                was.question(),
                answer,
                was.aliases(),
                was.categories(),
                was.areas(),
                source,
                was.owner(),
                was.forCitizens(),
                was.validFrom(),
                was.lastDay());
    }

    @Test
    void a_correction_is_a_task_until_whoever_keeps_the_article_settles_it() {
        Article article = published("测试纠错条目");
        refused(corrections.report(article.citation(), "诉求人 13800001234 说不对", clerk), "personal-data");
        Correction open = corrections
                .report(article.citation(), "第二步已改为网上办理", officer("huawu01"))
                .orElseThrow();
        assertThat(corrections.open(100)).contains(open);
        refused(corrections.settle(open.id(), true, "属实", officer("huawu01")), "wrong-role");
        corrections.settle(open.id(), false, "窗口仍可办理", leader).orElseThrow();
        refused(corrections.settle(open.id(), true, "属实", leader), "settled-already");
        assertThat(corrections.of(article.number(), 5).getFirst().answer()).isEqualTo("窗口仍可办理");
    }
}
