package cn.qingsu.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.RunningApplication;
import cn.qingsu.city.AreaCode;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.ChannelCode;
import cn.qingsu.dispatch.lesson.Stated;
import cn.qingsu.intake.Intake;
import cn.qingsu.intake.Origin;
import cn.qingsu.intake.Submission;
import cn.qingsu.journal.Author;
import cn.qingsu.journal.Journal;
import cn.qingsu.journal.Subject;
import cn.qingsu.request.Place;
import cn.qingsu.request.Registered;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The pages about who gets what: the card, the catalogue, learning, automatic dispatch, accuracy, typical cases. */
class DispatchPagesTest {

    private static final String HUDAO = "370203033";
    private static final String ENFORCEMENT = "370203ZF";

    private final RunningApplication qingsu = RunningApplication.shared();

    private Registered registered(String text, String category) {
        return qingsu.bean(Intake.class)
                .submit(
                        Submission.of(Origin.PORTAL, new ChannelCode("WEBSITE"), text)
                                .requester("于䶮", "13800005678")
                                .category(new CategoryCode(category))
                                .place(new Place("瑞海北路", null, new AreaCode("370203"), new AreaCode(HUDAO), null))
                                .build(),
                        Author.REQUESTER)
                .orElseThrow();
    }

    private static String cases(Registered registered, String rest) {
        return "/desk/cases/" + registered.id() + rest;
    }

    @Test
    void the_card_cites_the_clause_asks_what_would_matter_and_follows_what_is_stated() throws Exception {
        Registered one = registered("路面有个大坑，车轮都陷进去了。", "020101");
        try (Colleague dispatcher = Colleague.signedIn(qingsu, "zhuanban01")) {
            dispatcher.opens(cases(one, ""));
            Map<String, String> form = new HashMap<>(Map.of("category", "020101", "street", HUDAO));
            assertThat(dispatcher.does(cases(one, "/proposal"), form).body())
                    .contains("职责清单第", "市北区城市管理局", "道路等级", "还没有学成的模型", "事发地 市北区·湖岛街道");
            form.put("fact-ROAD_CLASS", "TRUNK");
            assertThat(dispatcher.does(cases(one, "/proposal"), form).body()).contains("市北区交通运输局", "《中华人民共和国公路法》第八条");
            form.put("fact-ROAD_CLASS", "不存在");
            assertThat(dispatcher.does(cases(one, "/proposal"), form).statusCode())
                    .isEqualTo(200);
        }
        try (Colleague reviewer = Colleague.signedIn(qingsu, "shenhe01")) {
            reviewer.opens(cases(one, ""));
            Map<String, String> form = new HashMap<>(Map.of("category", "020101", "fact-ROAD_CLASS", "TRUNK"));
            assertThat(reviewer.does(cases(one, "/proposal"), form).statusCode())
                    .as("looks without changing")
                    .isEqualTo(200);
            form.put("fact-ROAD_CLASS", "");
            assertThat(reviewer.does(cases(one, "/proposal"), form).statusCode())
                    .as("may not state facts")
                    .isEqualTo(403);
        }
        assertThat(qingsu.bean(Journal.class)
                        .of(new Subject(Stated.SUBJECT, one.id().value())))
                .as("one fact was stated, once")
                .hasSize(1);
        try (Colleague unit = Colleague.signedIn(qingsu, "hudao01")) {
            unit.opens("/desk");
            assertThat(unit.does(cases(one, "/proposal"), Map.of("category", "020101"))
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void the_limit_of_the_clause_that_is_pressed_goes_along() throws Exception {
        Registered one = registered("树枝挡住了路灯。", "010106");
        try (Colleague dispatcher = Colleague.signedIn(qingsu, "zhuanban01")) {
            dispatcher.opens(cases(one, ""));
            Map<String, String> form = new HashMap<>(Map.of("version", "1", "category", "010106", "street", HUDAO));
            form.putAll(Map.of("unit", HUDAO, "sla-" + HUDAO, "N1", "sla-" + ENFORCEMENT, "N5"));
            dispatcher.does(cases(one, "/hand-over"), form);
        }
        assertThat(qingsu.sql()
                        .sql("select clause_sla from request.request where id = ?")
                        .param(one.id().value())
                        .query(String.class)
                        .single())
                .isEqualTo("N1");
    }

    private static Map<String, String> clause(String number, String version) {
        return new HashMap<>(Map.ofEntries(
                Map.entry("number", number),
                Map.entry("version", version),
                Map.entry("category", "010203"),
                Map.entry("unit", ENFORCEMENT),
                Map.entry("ground", "COMPETENCE"),
                Map.entry("level", "DISTRICT"),
                Map.entry("validFrom", "2099-01-01"),
                Map.entry("reason", "职责调整")));
    }

    @Test
    void a_clause_is_tried_saved_and_kept_from_a_second_editor() throws Exception {
        try (Colleague editor = Colleague.signedIn(qingsu, "shenhe01");
                Colleague administrator = Colleague.signedIn(qingsu, "guanli01")) {
            String list = editor.opens("/desk/admin/catalogue?category=%E9%81%93%E8%B7%AF%E4%BF%9D%E6%B4%81")
                    .body();
            assertThat(list).contains("道路保洁").doesNotContain("style=\"");
            String number = list.replaceAll("(?s).*href=\"/desk/admin/catalogue/(\\d+)\".*", "$1");
            assertThat(editor.opens("/desk/admin/catalogue/" + number).body()).contains("历次版本", "随系统安装录入");
            Map<String, String> form = clause(number, "1");
            form.put("step", "preview");
            form.put("reason", "");
            assertThat(editor.sends("/desk/admin/catalogue/save", form).body()).contains("试算（尚未保存）");
            form.put("step", "save");
            assertThat(editor.sends("/desk/admin/catalogue/save", form).body()).contains("请写明修改的理由");
            form.put("reason", "职责调整");
            form.put("step", "save");
            assertThat(editor.sends("/desk/admin/catalogue/save", form).body()).contains("已保存", "职责调整");
            administrator.opens("/desk/admin/catalogue/" + number);
            Map<String, String> late = clause(number, "1");
            late.put("step", "save");
            late.put("note", "另一人的修改");
            var second = administrator.sends("/desk/admin/catalogue/save", late);
            assertThat(second.statusCode()).isEqualTo(409);
            assertThat(second.body()).contains("已改到第 2 版", "另一人的修改");
            Map<String, String> end = Map.of("version", "2", "day", "2099-02-01", "reason", "并入他条", "step", "preview");
            assertThat(editor.sends("/desk/admin/catalogue/" + number + "/end", end)
                            .body())
                    .contains("试算（尚未保存）", "2099-02-01", "并入他条");
            assertThat(editor.opens("/desk/admin/catalogue/" + number).body()).doesNotContain("2099-02-01");
        }
    }

    @Test
    void bad_clauses_are_refused_in_plain_words() throws Exception {
        try (Colleague administrator = Colleague.signedIn(qingsu, "guanli01")) {
            administrator.opens("/desk/admin/catalogue/new");
            Map<String, String> form = clause("", "0");
            form.put("ground", "<script>");
            var malformed = administrator.sends("/desk/admin/catalogue/save", form);
            assertThat(malformed.statusCode()).isEqualTo(422);
            assertThat(malformed.body()).contains("内容不正确").doesNotContain("<script>\"");
            form = clause("", "0");
            form.put("unit", "NOWHERE");
            assertThat(administrator.sends("/desk/admin/catalogue/save", form).body())
                    .contains("没有这个承办单位");
            form = clause("", "0");
            form.put("rule", "属地镇街");
            assertThat(administrator.sends("/desk/admin/catalogue/save", form).body())
                    .contains("两者选一");
            form = clause("", "0");
            form.put("validFrom", "明天");
            assertThat(administrator.sends("/desk/admin/catalogue/save", form).body())
                    .contains("生效日期");
            assertThat(administrator.opens("/desk/admin/catalogue/999999999").statusCode())
                    .isEqualTo(404);
            assertThat(administrator
                            .sends("/desk/admin/catalogue/successors", Map.of("abolished", ENFORCEMENT))
                            .body())
                    .contains("承接单位");
            Map<String, String> merged = new HashMap<>(
                    Map.of("abolished", ENFORCEMENT, "successor", HUDAO, "from", "2099-01-01", "reason", "机构改革"));
            assertThat(administrator
                            .sends("/desk/admin/catalogue/successors", merged)
                            .body())
                    .contains("已保存", "已登记的撤并", "机构改革", "恢复这个单位");
        }
        try (Colleague dispatcher = Colleague.signedIn(qingsu, "zhuanban01")) {
            assertThat(dispatcher.opens("/desk/admin/catalogue").statusCode()).isEqualTo(403);
        }
    }

    @Test
    @Timeout(30)
    void an_upheld_return_asks_and_its_proposal_fills_the_editor() throws Exception {
        Registered one = registered("绿化带里有人堆建筑垃圾。", "010106");
        try (Colleague dispatcher = Colleague.signedIn(qingsu, "zhuanban01");
                Colleague unit = Colleague.signedIn(qingsu, "hudao01");
                Colleague reviewer = Colleague.signedIn(qingsu, "shenhe01")) {
            dispatcher.opens(cases(one, ""));
            dispatcher.does(
                    cases(one, "/hand-over"),
                    Map.of("version", "1", "category", "010106", "street", HUDAO, "unit", HUDAO));
            unit.opens(cases(one, ""));
            unit.does(
                    cases(one, "/commands/return"),
                    Map.of("version", version(one), "clause", "城市绿化条例", "reason", "属城市管理部门职责"));
            reviewer.opens(cases(one, ""));
            var upheld = reviewer.does(cases(one, "/commands/uphold-return"), Map.of("version", version(one)));
            assertThat(upheld.statusCode()).as(upheld.body()).isEqualTo(200);
            String questions = "";
            while (!questions.contains(one.number())) {
                LockSupport.parkNanos(50_000_000);
                questions = reviewer.opens("/desk/admin/catalogue/questions").body();
            }
            assertThat(questions).contains("城市绿化条例", "要改，看建议的条目");
            assertThat(reviewer.opens("/desk/admin/catalogue/new?question=" + one.id())
                            .body())
                    .contains("由退单成立的诉求引出", "城市绿化条例");
            String decline = "/desk/admin/catalogue/questions/" + one.id() + "/decline";
            assertThat(reviewer.sends(decline, Map.of("reason", "")).body()).contains("请写明职责清单不修改的理由");
            assertThat(reviewer.sends(decline, Map.of("reason", "个案")).body()).doesNotContain(one.number());
            String figures = reviewer.opens("/desk/accuracy?by=UNIT").body();
            assertThat(figures).contains("湖岛街道", "全部");
            assertThat(reviewer.opens("/desk/accuracy?by=UNIT&key=" + HUDAO + "&changed=true")
                            .body())
                    .contains(one.number(), "退单改派");
        }
    }

    private String version(Registered one) {
        return qingsu.sql()
                .sql("select version from request.request where id = ?")
                .param(one.id().value())
                .query(Integer.class)
                .single()
                .toString();
    }

    @Test
    @Timeout(30)
    void a_reviewer_keeps_a_case_as_typical_and_nobody_else() throws Exception {
        Registered one = registered("店外经营占了盲道。", "010102");
        try (Colleague dispatcher = Colleague.signedIn(qingsu, "zhuanban01");
                Colleague reviewer = Colleague.signedIn(qingsu, "shenhe01")) {
            dispatcher.opens(cases(one, ""));
            dispatcher.does(
                    cases(one, "/hand-over"),
                    Map.of("version", "1", "category", "010102", "street", HUDAO, "unit", HUDAO));
            while (!dispatcher.fetches(cases(one, "/dispatching")).body().contains("首次转办")) {
                LockSupport.parkNanos(50_000_000);
            }
            assertThat(dispatcher
                            .does(cases(one, "/typical"), Map.of("keep", "true", "reason", "参照"))
                            .statusCode())
                    .isEqualTo(403);
            reviewer.opens(cases(one, ""));
            var marked = reviewer.does(cases(one, "/typical"), Map.of("keep", "true", "reason", "盲道案例"));
            assertThat(marked.body()).contains("典型案例", "盲道案例");
            Registered other = registered("另一家店外经营。", "010102");
            dispatcher.opens(cases(other, ""));
            assertThat(dispatcher
                            .does(cases(other, "/proposal"), Map.of("category", "010102", "street", HUDAO))
                            .body())
                    .contains("类似的以往诉求", "典型案例", "店外经营占了盲道");
        }
    }

    @Test
    void learning_and_automatic_dispatch_have_their_pages() throws Exception {
        try (Colleague administrator = Colleague.signedIn(qingsu, "guanli01")) {
            assertThat(administrator.opens("/desk/admin/training").body()).contains("现在学习", "学习所需的最少工单件数");
            assertThat(administrator.sends("/desk/admin/training/now", Map.of()).body())
                    .contains("已开始学习");
            assertThat(administrator
                            .sends("/desk/admin/training/settings", Map.of("setting", "TRAINING_HOUR", "value", "99"))
                            .body())
                    .contains("数值须在 0 到 23 之间");
            assertThat(administrator
                            .sends("/desk/admin/training/settings", Map.of("setting", "CONTEST_DAYS", "value", "15"))
                            .body())
                    .contains("已保存");
            assertThat(administrator.opens("/desk/admin/auto").body()).contains("自动转办已关闭", "打开总开关");
            assertThat(administrator
                            .sends("/desk/admin/auto/categories/010101", Map.of("enabled", "true"))
                            .body())
                    .contains("暂不能开启");
            assertThat(administrator.opens("/desk/accuracy").statusCode()).isEqualTo(200);
            assertThat(administrator
                            .opens("/desk/accuracy?from=2001-01-01&to=2026-09-07")
                            .body())
                    .as("a year at most")
                    .contains("2025-09-06")
                    .doesNotContain("2001-01-01");
        }
        try (Colleague dispatcher = Colleague.signedIn(qingsu, "zhuanban01")) {
            assertThat(dispatcher.opens("/desk/admin/training").statusCode()).isEqualTo(403);
            assertThat(dispatcher.opens("/desk/admin/auto").body()).doesNotContain("打开总开关");
            dispatcher.opens("/desk");
            assertThat(dispatcher.sends("/desk/admin/training/now", Map.of()).statusCode())
                    .isEqualTo(403);
        }
    }
}
