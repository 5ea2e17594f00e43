package cn.qingsu.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.RunningApplication;
import cn.qingsu.city.ChannelCode;
import cn.qingsu.identity.Views;
import cn.qingsu.intake.Intake;
import cn.qingsu.intake.Origin;
import cn.qingsu.intake.Submission;
import cn.qingsu.journal.Author;
import cn.qingsu.request.Commands;
import cn.qingsu.request.Registered;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DeskPagesTest {

    private static final String HUDAO = "370203033";

    private final RunningApplication qingsu = RunningApplication.shared();

    private Registered registered(String text) {
        return qingsu.bean(Intake.class)
                .submit(
                        Submission.of(Origin.PORTAL, new ChannelCode("WEBSITE"), text)
                                .requester("于䶮", "13800005678")
                                .build(),
                        Author.REQUESTER)
                .orElseThrow();
    }

    private static String cases(Registered registered, String rest) {
        return "/desk/cases/" + registered.id() + rest;
    }

    private static Map<String, String> reading(String version) {
        return new HashMap<>(Map.of(
                "version", version, "category", "010101", "street", HUDAO, "state", "REGISTERED", "unit", HUDAO));
    }

    @Test
    void the_entrance_leads_to_the_officers_first_desk() throws Exception {
        try (Colleague dispatcher = Colleague.signedIn(qingsu, "zhuanban01")) {
            var page = dispatcher.opens("/desk");
            assertThat(page.uri().getPath()).isEqualTo("/desk/queue/to-accept");
            assertThat(page.body()).contains("待受理", "退单待审", "沈一禾").doesNotContain("style=\"", "onclick=");
        }
    }

    @Test
    void a_case_is_shown_masked_and_its_view_is_logged() throws Exception {
        Registered one = registered("楼道灯坏了三天，老人出门摸黑，请尽快修好。");
        try (Colleague dispatcher = Colleague.signedIn(qingsu, "zhuanban01")) {
            var page = dispatcher.opens(cases(one, ""));
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body())
                    .contains("楼道灯坏了三天", "138****5678", "诉求人的时限", "时限规则第")
                    .doesNotContain("13800005678", "于䶮");
        }
        assertThat(qingsu.bean(Views.class).of(one.id())).isNotEmpty();
    }

    @Test
    void a_purpose_opens_the_requesters_name_once() throws Exception {
        Registered one = registered("小区门口井盖松动，车一压就响，夜里睡不好。");
        try (Colleague dispatcher = Colleague.signedIn(qingsu, "zhuanban01")) {
            dispatcher.opens(cases(one, ""));
            var none = dispatcher.does(cases(one, "/reveal"), Map.of("purpose", ""));
            assertThat(none.statusCode()).isEqualTo(422);
            assertThat(none.body()).doesNotContain("13800005678");
            var shown = dispatcher.does(cases(one, "/reveal"), Map.of("purpose", "核实井盖位置"));
            assertThat(shown.body()).contains("于䶮", "13800005678");
            assertThat(shown.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        }
    }

    @Test
    void one_press_classifies_accepts_and_dispatches() throws Exception {
        Registered one = registered("水果摊占了人行道，轮椅过不去。");
        try (Colleague dispatcher = Colleague.signedIn(qingsu, "zhuanban01");
                Colleague unit = Colleague.signedIn(qingsu, "hudao01")) {
            dispatcher.opens(cases(one, ""));
            var proposal = dispatcher.does(cases(one, "/proposal"), Map.of("category", "010101", "street", HUDAO));
            assertThat(proposal.body()).contains("湖岛街道", "转给它");
            var done = dispatcher.does(cases(one, "/hand-over"), reading("1"));
            assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
            assertThat(done.body()).contains("待签收", "hx-swap-oob", "data-done");
            assertThat(done.headers().firstValue("HX-Trigger")).isPresent();
            assertThat(unit.opens("/desk/queue/unit-new").body()).contains("水果摊占了人行道");
        }
    }

    @Test
    void the_second_of_two_is_told_what_changed_and_may_send_again_on_the_newest_state() throws Exception {
        Registered one = registered("夜间施工噪声，凌晨一点还在打桩。");
        try (Colleague first = Colleague.signedIn(qingsu, "zhuanban01");
                Colleague second = Colleague.signedIn(qingsu, "banzhang01")) {
            first.opens(cases(one, ""));
            second.opens(cases(one, ""));
            first.does(cases(one, "/hand-over"), with(reading("1"), "step", "classify"));
            var late = second.does(cases(one, "/commands/void"), Map.of("version", "1", "reason", "测试"));
            assertThat(late.statusCode()).isEqualTo(409);
            assertThat(late.headers().firstValue("X-Qingsu-Refusal")).contains("stale");
            assertThat(late.body()).contains("核定分类", "按最新情况再提交", "value=\"2\"");
            var again = second.does(cases(one, "/commands/void"), Map.of("version", "2", "reason", "测试"));
            assertThat(again.statusCode()).isEqualTo(200);
        }
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        fields.put(name, value);
        return fields;
    }

    @Test
    void bad_input_is_refused_in_plain_words() throws Exception {
        Registered one = registered("路灯不亮，晚上看不清路。");
        try (Colleague dispatcher = Colleague.signedIn(qingsu, "zhuanban01")) {
            dispatcher.opens(cases(one, ""));
            var unknown = dispatcher.does(cases(one, "/commands/explode"), Map.of("version", "1"));
            assertThat(unknown.statusCode()).isEqualTo(422);
            assertThat(unknown.body()).contains("没有这项操作").doesNotContain("Exception");
            var malformed = dispatcher.does(
                    cases(one, "/commands/transfer"), Map.of("version", "1", "service", "<script>alert(1)</script>"));
            assertThat(malformed.body()).contains("“转给”的内容不正确").doesNotContain("<script>alert");
            var nowhere = dispatcher.does(cases(one, "/hand-over"), with(reading("1"), "unit", "NOWHERE"));
            assertThat(nowhere.body()).contains("没有这个承办单位");
            var callback = dispatcher.does(
                    cases(one, "/commands/record-callback"), Map.of("version", "1", "outcome", "CLOSE"));
            assertThat(callback.body()).contains("请在回访页面登记");
            assertThat(dispatcher.opens("/desk/cases/not-an-id").statusCode()).isEqualTo(404);
            assertThat(dispatcher.opens("/desk/cases/not-an-id").body()).contains("没有找到", "编号");
            assertThat(dispatcher.opens("/desk/nowhere").body()).contains("没有找到");
            assertThat(dispatcher.opens("/desk/queue/to-accept?after=x").statusCode())
                    .isEqualTo(404);
            assertThat(dispatcher.opens("/desk/admin/accounts").statusCode()).isEqualTo(403);
            assertThat(dispatcher.opens("/desk/admin/accounts").body()).contains("没有权限");
        }
    }

    @Test
    void every_form_that_an_officer_can_open_is_there() throws Exception {
        Registered one = registered("公交站牌歪了，怕砸到人。");
        try (Colleague leader = Colleague.signedIn(qingsu, "banzhang01")) {
            for (String action : Commands.actions()) {
                var form = leader.fetches(cases(one, "/forms/" + action + "?version=1"));
                assertThat(form.statusCode()).as(action).isIn(200, 404);
                assertThat(form.body()).as(action).doesNotContain("Exception");
            }
        }
    }

    @Test
    void a_number_opens_its_case_and_a_phone_stays_out_of_the_address() throws Exception {
        Registered one = registered("消防栓被车挡住了。");
        try (Colleague agent = Colleague.signedIn(qingsu, "huawu01")) {
            agent.opens("/desk");
            var byNumber = agent.sends("/desk/search", Map.of("q", one.number().toLowerCase(Locale.ROOT)));
            assertThat(byNumber.body()).contains("消防栓被车挡住了").contains("data-case");
            var byPhone = agent.sends("/desk/search", Map.of("q", "138 0000 5678"));
            assertThat(byPhone.body()).contains("按电话查到", "消防栓被车挡住了").doesNotContain("13800005678");
            assertThat(byPhone.uri().toString()).doesNotContain("138");
        }
    }

    @Test
    void a_draft_is_kept_for_its_officer_alone() throws Exception {
        try (Colleague agent = Colleague.signedIn(qingsu, "huawu01");
                Colleague other = Colleague.signedIn(qingsu, "banzhang01")) {
            agent.opens("/desk/register");
            String draft = "{\"fields\":{\"text\":[\"只写了一半\"]},\"at\":\"2026-11-23T08:00:00Z\"}";
            assertThat(agent.keeps("/desk/drafts/test:register", draft).statusCode())
                    .isEqualTo(204);
            assertThat(agent.fetches("/desk/drafts/test:register").body()).contains("只写了一半");
            assertThat(other.fetches("/desk/drafts/test:register").statusCode()).isEqualTo(204);
        }
    }

    @Test
    @Timeout(20)
    void a_new_request_is_announced_to_an_open_page() throws Exception {
        try (Colleague dispatcher = Colleague.signedIn(qingsu, "zhuanban01");
                BufferedReader news =
                        new BufferedReader(new InputStreamReader(dispatcher.listens(), StandardCharsets.UTF_8))) {
            awaits(news, "event:counts");
            registered("供热管道漏水，楼道里都是蒸汽。");
            assertThat(awaits(news, "\"to-accept\"")).contains("added");
        }
    }

    private static String awaits(BufferedReader news, String text) throws Exception {
        for (String line = news.readLine(); line != null; line = news.readLine()) {
            if (line.contains(text) && (!text.startsWith("\"") || line.contains("queue"))) {
                return line;
            }
        }
        throw new AssertionError("the stream ended before " + text);
    }

    @Test
    void the_administrator_tries_a_year_before_saving_it() throws Exception {
        try (Colleague administrator = Colleague.signedIn(qingsu, "guanli01")) {
            assertThat(administrator.opens("/desk/admin/calendar?year=2031").body())
                    .contains("2031 年工作日历");
            var tried = administrator.sends(
                    "/desk/admin/calendar",
                    Map.of(
                            "year", "2031",
                            "version", "0",
                            "pasted", "2031-01-01 放假 元旦",
                            "source", "试",
                            "step", "preview"));
            assertThat(tried.body()).contains("尚未保存", "2031-01-01");
            var wrong = administrator.sends(
                    "/desk/admin/calendar", Map.of("year", "2031", "pasted", "元旦放一天", "step", "save"));
            assertThat(wrong.statusCode()).isEqualTo(422);
            assertThat(wrong.body()).contains("元旦放一天");
            for (String page : new String[] {"rules", "accounts", "city", "city?of=categories", "city?of=areas&q=湖岛"}) {
                String path = "/desk/admin/" + page.replace("湖岛", "%E6%B9%96%E5%B2%9B");
                assertThat(administrator.opens(path).statusCode()).as(page).isEqualTo(200);
            }
        }
    }
}
