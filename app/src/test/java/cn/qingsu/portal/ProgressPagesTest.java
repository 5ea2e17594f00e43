package cn.qingsu.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.RunningApplication;
import cn.qingsu.city.AreaCode;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.SituationCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.identity.Accounts;
import cn.qingsu.identity.Officer;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.CaseState;
import cn.qingsu.request.Cases;
import cn.qingsu.request.CitizenCases;
import cn.qingsu.request.Claim;
import cn.qingsu.request.Command;
import cn.qingsu.request.Said;
import cn.qingsu.request.SaidKind;
import cn.qingsu.request.ServiceRequests;
import cn.qingsu.request.State;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProgressPagesTest {

    private static final UnitCode HUDAO = new UnitCode("370203033");

    private final RunningApplication qingsu = RunningApplication.shared();
    private final Visitor visitor = new Visitor(qingsu);

    @AfterEach
    void leave() {
        visitor.close();
    }

    private HttpResponse<String> registered(String phone) throws Exception {
        return visitor.says(Map.of("text", "瑞海北路7号瑞海景园有集装箱挡住消防通道", "phone", phone, "callback", "yes"));
    }

    private RequestId id(HttpResponse<String> receipt) {
        return qingsu.bean(CitizenCases.class).byNumber(Visitor.number(receipt)).orElseThrow();
    }

    private State state(RequestId id) {
        return qingsu.bean(CitizenCases.class).progress(id).orElseThrow().state();
    }

    private void does(String login, RequestId id, Command command) {
        Accounts accounts = qingsu.bean(Accounts.class);
        Officer officer =
                accounts.officer(accounts.find(login).orElseThrow().id()).orElseThrow();
        int version = qingsu.bean(Cases.class).open(id, officer).orElseThrow().version();
        Decision<CaseState> decision = qingsu.bean(ServiceRequests.class).perform(id, version, officer, command);
        assertThat(decision).as(command.action()).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void number_and_phone_lead_to_the_secret_link_and_stand_in_no_address() throws Exception {
        var receipt = registered("13853220001");
        String number = Visitor.number(receipt);
        var found = visitor.sends(
                "/portal/track",
                "/portal/track",
                Map.of("number", number.toLowerCase(Locale.ROOT), "phone", "138-5322-0001"));
        assertThat(found.statusCode()).isEqualTo(302);
        assertThat(found.headers().firstValue("Location").orElseThrow())
                .endsWith(Visitor.link(receipt))
                .doesNotContain(number, "13853220001");
    }

    @Test
    void a_wrong_phone_finds_nothing_and_after_some_tries_the_number_is_closed() throws Exception {
        var receipt = registered("13853220002");
        String number = Visitor.number(receipt);
        for (int i = 0; i < 5; i++) {
            var wrong = visitor.sends(
                    "/portal/track", "/portal/track", Map.of("number", number, "phone", "1385322100" + i));
            assertThat(wrong.statusCode()).isEqualTo(422);
            assertThat(wrong.body()).contains("没有找到", "value=\"" + number + "\"");
        }
        var late = visitor.sends("/portal/track", "/portal/track", Map.of("number", number, "phone", "13853220002"));
        assertThat(late.statusCode()).isEqualTo(429);
    }

    @Test
    void a_link_that_we_did_not_make_opens_a_polite_page() throws Exception {
        String link = Visitor.link(registered("13853220003"));
        var wrong = visitor.opens(link.substring(0, link.length() - 1) + (link.endsWith("A") ? "B" : "A"));
        assertThat(wrong.statusCode()).isEqualTo(404);
        assertThat(wrong.body()).contains("没有找到这一页", "查进度").doesNotContain("Exception");
    }

    @Test
    void what_the_hotline_asks_is_answered_on_the_page() throws Exception {
        var receipt = registered("13853220004");
        RequestId id = id(receipt);
        String link = Visitor.link(receipt);
        does("huawu01", id, new Command.AskSupplement("请问集装箱在北门还是南门？"));
        assertThat(visitor.opens(link).body()).contains("请问集装箱在北门还是南门？", "送出补充").doesNotContain("林知夏");
        var again = visitor.sends(link, link + "/supplement", Map.of("text", " "));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("id=\"supplement-error\"");
        var thanked = visitor.follows(visitor.sends(link, link + "/supplement", Map.of("text", "在北门")));
        assertThat(thanked.body()).contains("补充的内容收到了");
        assertThat(state(id)).isEqualTo(State.REGISTERED);
    }

    @Test
    void the_answer_is_read_and_rated_with_one_tap() throws Exception {
        var receipt = registered("13853220005");
        RequestId id = id(receipt);
        String link = Visitor.link(receipt);
        String before = visitor.asks(link + "/mark");
        does(
                "zhuanban01",
                id,
                new Command.Classify(
                        null,
                        null,
                        null,
                        null,
                        new CategoryCode("010101"),
                        null,
                        null,
                        null,
                        new AreaCode(HUDAO.value()),
                        null,
                        null));
        does("zhuanban01", id, new Command.Accept());
        does("zhuanban01", id, new Command.Dispatch(HUDAO, null, null));
        assertThat(visitor.opens(link).body()).contains("已转湖岛街道").doesNotContain("沈一禾");
        assertThat(visitor.asks(link + "/mark")).isNotEqualTo(before);
        does("hudao01", id, new Command.Acknowledge(null));
        does("hudao01", id, new Command.RecordContact(null, true, "已电话联系，核实情况"));
        does("hudao01", id, new Command.Reply(null, "内部：已约谈物业经理", "集装箱已清走，消防通道恢复畅通。", Claim.SOLVED));
        assertThat(visitor.opens(link).body()).doesNotContain("集装箱已清走", "约谈物业");
        does("shenhe01", id, new Command.Approve(null));
        var page = visitor.opens(link);
        assertThat(page.body()).contains("集装箱已清走，消防通道恢复畅通。", "解决了，我满意").doesNotContain("约谈物业", "程小满", "顾清和");
        var thanked = visitor.follows(
                visitor.sends(link, link + "/rating", Map.of("solved", "SOLVED", "satisfied", "SATISFIED")));
        assertThat(thanked.body()).contains("谢谢您的评价", "已办结").doesNotContain("解决了，我满意");
        assertThat(state(id)).isEqualTo(State.CLOSED);
    }

    @Test
    void the_requester_withdraws_with_a_reason() throws Exception {
        var receipt = registered("13853220006");
        String link = Visitor.link(receipt);
        assertThat(visitor.sends(link, link + "/withdrawal", Map.of("text", "")).statusCode())
                .isEqualTo(422);
        var thanked = visitor.follows(visitor.sends(link, link + "/withdrawal", Map.of("text", "已经自行解决")));
        assertThat(thanked.body()).contains("已经按您的意思撤回");
        assertThat(state(id(receipt))).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void what_is_plain_is_open_to_all() throws Exception {
        assertThat(visitor.opens("/portal/privacy").body()).contains("个人信息说明");
        assertThat(visitor.opens("/portal/accessibility").body()).contains("无障碍说明");
        assertThat(visitor.opens("/robots.txt").body()).contains("Disallow: /portal/r/");
        var nowhere = visitor.opens("/portal/nowhere");
        assertThat(nowhere.statusCode()).isEqualTo(404);
        assertThat(nowhere.body()).contains("没有找到这一页");
        var districts = visitor.opens("/api/v1/public/areas/districts.geojson");
        assertThat(districts.body()).contains("\"FeatureCollection\"", "市北区", "attribution");
        assertThat(districts.headers().firstValue("ETag")).isPresent();
        assertThat(visitor.opens("/api/v1/public/areas/streets.geojson?district=370203")
                        .body())
                .contains("湖岛街道");
    }

    private HttpResponse<String> adds(HttpResponse<String> receipt, String text, boolean urges) throws Exception {
        String own = Visitor.link(receipt);
        return visitor.follows(
                visitor.sends(own, own + "/addition", Map.of("text", text, "urges", String.valueOf(urges))));
    }

    @Test
    void words_and_reminders_are_added_at_any_time_while_the_case_is_open_and_stand_where_the_unit_reads()
            throws Exception {
        var receipt = registered("13853220021");
        RequestId id = id(receipt);
        assertThat(adds(receipt, "箱子上写着“海运”两个字", false).body()).contains("已转给承办的人", "已收到您的补充", "海运");
        does("zhuanban01", id, new Command.Accept());
        assertThat(adds(receipt, "", true).body()).contains("已替您催办", "已转达您的催办", "诉求人在网上催问办理进展");
        Accounts accounts = qingsu.bean(Accounts.class);
        Officer officer =
                accounts.officer(accounts.find("zhuanban01").orElseThrow().id()).orElseThrow();
        assertThat(qingsu.bean(Cases.class).open(id, officer).orElseThrow().said())
                .extracting(Said::kind)
                .containsExactly(SaidKind.SUPPLEMENT, SaidKind.REMINDER);
        assertThat(adds(receipt, " ", false).body()).contains("请填写", "补充内容");
        does("zhuanban01", id, new Command.NotAccept(new SituationCode("A01"), "请走法院"));
        var closed = adds(receipt, "还有一句", false);
        assertThat(closed.statusCode()).isEqualTo(422);
        assertThat(visitor.opens(Visitor.link(receipt)).body()).doesNotContain("补充情况、催办", "还有一句");
    }

    @Test
    void nobody_adds_without_end() throws Exception {
        var receipt = registered("13853220022");
        for (int added = 0; added < 10; added++) {
            assertThat(adds(receipt, "第 " + added + " 次", true).body()).contains("已替您催办");
        }
        var tooMany = adds(receipt, "再一次", true);
        assertThat(tooMany.statusCode()).isEqualTo(422);
        assertThat(tooMany.body()).contains("一天内已补充、催办 10 次", "再一次");
    }
}
