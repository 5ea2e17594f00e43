package cn.qingsu.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.RunningApplication;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.ChannelCode;
import cn.qingsu.intake.Intake;
import cn.qingsu.intake.Origin;
import cn.qingsu.intake.Submission;
import cn.qingsu.journal.Author;
import cn.qingsu.journal.Journal;
import cn.qingsu.journal.Subject;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.knowledge.Article;
import cn.qingsu.knowledge.ArticleLists;
import cn.qingsu.knowledge.Articles;
import cn.qingsu.knowledge.Citations;
import cn.qingsu.knowledge.KnowledgeSettingChanged;
import cn.qingsu.request.Registered;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The knowledge desk, by people of several roles; and the direct answer that cites an article. */
class KnowledgePagesTest {

    private final RunningApplication qingsu = RunningApplication.shared();

    private Article heating() {
        return qingsu.bean(Articles.class)
                .search("室温达不到供热标准怎么办", null, CityTime.day(qingsu.clock().instant()), 1)
                .getFirst()
                .article();
    }

    private static Map<String, String> fields(String title) {
        return new HashMap<>(Map.ofEntries(
                Map.entry("number", ""),
                Map.entry("version", "0"),
                Map.entry("revision", "0"),
                Map.entry("title", title),
                Map.entry("question", "水表冻裂了，找谁换？"),
                Map.entry("answer", "1. 先关表前阀门。\n2. 报供水企业抢修。"),
                Map.entry("aliases", "水表冻了"),
                Map.entry("categories", "030104"),
                Map.entry("source", "供水服务规范（2026年1月）"),
                Map.entry("owner", "QDSWJ"),
                Map.entry("forCitizens", "true"),
                Map.entry("from", "2026-01-01"),
                Map.entry("last", "")));
    }

    @Test
    void everybody_on_the_staff_finds_and_reads() throws Exception {
        long number = heating().number().value();
        for (String login : new String[] {"huawu01", "hudao01", "guanli01", "shenji01"}) {
            try (Colleague officer = Colleague.signedIn(qingsu, login)) {
                assertThat(officer.opens("/desk/knowledge?q=%E6%9A%96%E6%B0%94%E4%B8%8D%E7%83%AD")
                                .body())
                        .as(login)
                        .contains("室温达不到供热标准怎么办", "<mark>");
                assertThat(officer.opens("/desk/knowledge/" + number).body())
                        .as(login)
                        .contains("《青岛市供热条例》", "发现错误？纠错");
                assertThat(officer.opens("/desk/knowledge/" + number + "/cited").statusCode())
                        .isEqualTo(200);
                assertThat(officer.opens("/desk/knowledge/corrections").statusCode())
                        .isEqualTo(200);
                assertThat(officer.opens("/desk/knowledge/999999").statusCode()).isEqualTo(404);
                assertThat(officer.opens("/desk/knowledge?tab=nothing").statusCode())
                        .isEqualTo(404);
            }
        }
        try (Colleague agent = Colleague.signedIn(qingsu, "huawu01")) {
            assertThat(agent.opens("/desk/knowledge/new").statusCode()).isEqualTo(403);
            agent.opens("/desk/knowledge");
            assertThat(agent.sends("/desk/knowledge/save", withStep(fields("话务员写的"), "save"))
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void how_early_an_article_is_called_expiring_is_set_by_administrators_with_its_history() throws Exception {
        String address = "/desk/knowledge/settings";
        try (Colleague agent = Colleague.signedIn(qingsu, "huawu01")) {
            assertThat(agent.opens(address).statusCode()).isEqualTo(403);
            agent.opens("/desk/knowledge");
            assertThat(agent.sends(address + "/expiry-notice-days", Map.of("value", "9"))
                            .statusCode())
                    .isEqualTo(403);
        }
        try (Colleague administrator = Colleague.signedIn(qingsu, "guanli01")) {
            assertThat(administrator.opens("/desk/knowledge").body()).contains(address);
            assertThat(administrator.opens(address).body()).contains("到期前多少天提醒维护单位", "第 1 版");
            for (String wrong : new String[] {"0", "366", "-1", "三十", ""}) {
                assertThat(administrator
                                .sends(address + "/expiry-notice-days", Map.of("value", wrong))
                                .body())
                        .as(wrong)
                        .contains("数值须在 1 到 365 之间");
            }
            assertThat(administrator
                            .sends(address + "/expiry-notice-days", Map.of("value", "45"))
                            .body())
                    .contains("已保存，从今天起生效", "第 2 版");
            assertThat(administrator
                            .sends(address + "/expiry-notice-days", Map.of("value", "45"))
                            .body())
                    .contains("与现在的数值相同");
            assertThat(administrator
                            .sends(address + "/nothing", Map.of("value", "45"))
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(qingsu.bean(ArticleLists.class).noticeDays()).isEqualTo(45);
        assertThat(qingsu.bean(Journal.class).of(new Subject("knowledge-settings", 0)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.as(KnowledgeSettingChanged.class))
                        .extracting(KnowledgeSettingChanged::was, KnowledgeSettingChanged::now)
                        .containsExactly(30, 45));
    }

    private static Map<String, String> withStep(Map<String, String> fields, String step) {
        fields.put("step", step);
        return fields;
    }

    @Test
    void an_article_is_written_previewed_reviewed_by_another_and_corrected() throws Exception {
        String page;
        try (Colleague leader = Colleague.signedIn(qingsu, "banzhang01")) {
            leader.opens("/desk/knowledge/new");
            assertThat(leader.sends("/desk/knowledge/save", withStep(fields("测试水表冻裂"), "preview"))
                            .body())
                    .contains("预览（尚未保存）", "先关表前阀门。", "没有写有效期的最后一天");
            Map<String, String> bad = fields("");
            assertThat(leader.sends("/desk/knowledge/save", withStep(bad, "save"))
                            .body())
                    .contains("请填写“标题”。", "先关表前阀门。");
            var saved = leader.sends("/desk/knowledge/save", withStep(fields("测试水表冻裂"), "submit"));
            assertThat(saved.body()).contains("待审核", "已提交审核");
            page = saved.uri().getPath();
            assertThat(leader.opens(page).body()).doesNotContain("审核通过，发布</span>");
            assertThat(leader.sends(page + "/publish", Map.of("version", "1", "revision", "2"))
                            .statusCode())
                    .isEqualTo(403);
        }
        try (Colleague reviewer = Colleague.signedIn(qingsu, "shenhe01")) {
            assertThat(reviewer.opens("/desk/knowledge?tab=in-review").body()).contains("测试水表冻裂");
            assertThat(reviewer.opens(page).body()).contains("审核通过，发布</span>");
            assertThat(reviewer.sends(page + "/publish", Map.of("version", "1", "revision", "2"))
                            .body())
                    .contains("已发布，现在可以用来答复", "审核通过，发布");
            assertThat(reviewer.sends(page + "/publish", Map.of("version", "1", "revision", "2"))
                            .statusCode())
                    .isEqualTo(409);
        }
        try (Colleague agent = Colleague.signedIn(qingsu, "huawu01")) {
            agent.opens(page);
            assertThat(agent.sends(page + "/corrections", Map.of("version", "1", "text", "水表由物业换"))
                            .body())
                    .contains("已提交纠错", "水表由物业换");
        }
        try (Colleague leader = Colleague.signedIn(qingsu, "banzhang01")) {
            String list = leader.opens("/desk/knowledge/corrections").body();
            assertThat(list).contains("水表由物业换");
            String form = list.substring(0, list.indexOf("采纳，去修改", list.indexOf("水表由物业换")));
            String at = form.substring(form.lastIndexOf("/desk/knowledge/corrections/"));
            var edit = leader.sends(at.substring(0, at.indexOf('"')), Map.of("accepted", "true", "answer", "属实"));
            assertThat(edit.body()).contains("纠错说：水表由物业换", "修改 K");
        }
    }

    @Test
    @Timeout(30)
    void a_direct_answer_cites_the_article_and_is_counted_for_it() throws Exception {
        Article article = heating();
        Registered one = qingsu.bean(Intake.class)
                .submit(
                        Submission.of(Origin.PORTAL, new ChannelCode("WEBSITE"), "请问室温多少度算达标？")
                                .requester("于䶮", "13800005679")
                                .category(new CategoryCode("030401"))
                                .build(),
                        Author.REQUESTER)
                .orElseThrow();
        int before = uses(article);
        try (Colleague agent = Colleague.signedIn(qingsu, "huawu01")) {
            agent.opens("/desk/cases/" + one.id());
            assertThat(agent.does("/desk/knowledge/offer", Map.of("words", "室温多少度算达标"))
                            .body())
                    .contains(article.cited());
            agent.does(
                    "/desk/cases/" + one.id() + "/commands/answer",
                    Map.of("version", version(one), "text", "卧室、起居室按标准供热。", "citation", article.cited()));
            while (uses(article) == before) {
                LockSupport.parkNanos(50_000_000);
            }
            assertThat(agent.fetches("/desk/cases/" + one.id() + "/citation").body())
                    .contains("/desk/knowledge/" + article.number().value() + "?version=" + article.version());
            assertThat(agent.opens("/desk/knowledge/" + article.number().value() + "/cited")
                            .body())
                    .contains(one.number());
        }
    }

    private String version(Registered one) {
        return qingsu.sql()
                .sql("select version from request.request where id = :id")
                .param("id", one.id().value())
                .query(Integer.class)
                .single()
                .toString();
    }

    private int uses(Article article) {
        return qingsu.bean(Citations.class).counts(List.of(article.number())).getOrDefault(article.number(), 0);
    }
}
