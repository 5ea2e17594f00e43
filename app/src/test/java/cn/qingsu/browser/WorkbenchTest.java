package cn.qingsu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.qingsu.identity.Accounts;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.telephony.CallSource;
import cn.qingsu.telephony.Calls;
import cn.qingsu.telephony.NewCall;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An agent takes a call: who calls, what he has on file, what to tell him; registers, answers, transfers, and hangs up. */
class WorkbenchTest {

    @RegisterExtension
    static final Visits VISITS = Visits.alone();

    @AfterEach
    void nobody_talks_any_more() {
        VISITS.qingsu().sql().sql("delete from telephony.line").update();
    }

    private static Page workbench(Staff agent) {
        agent.page().navigate("/desk/register");
        agent.listens();
        return agent.page();
    }

    private static void answers(Page page, String number) {
        page.keyboard().press("F7");
        page.keyboard().type(number);
        page.keyboard().press("Enter");
        assertThat(page.locator("#call-card")).containsText("通话中");
        assertThat(page.locator("#register-text")).isFocused();
    }

    @Test
    void a_caller_is_told_how_his_case_stands_and_his_reminder_reaches_the_unit() {
        Situation known = Situation.told(VISITS.qingsu(), "瑞海北路7号消防通道被集装箱堵住", "纪小满", "13900008101", PrivacyLevel.OPEN)
                .inProgress();
        Staff agent = VISITS.officer("huawu01");
        Page page = workbench(agent);
        agent.shot("workbench-empty");
        answers(page, "139 0000 8101");
        Locator card = page.locator("#call-card");
        assertThat(card).containsText("139****8101");
        Locator history = page.locator("#caller-history");
        assertThat(history).containsText(known.number());
        assertThat(history.locator(".tell")).containsText("湖岛街道正在办理。");
        assertThat(history.locator(".tell")).containsText("最迟");
        page.keyboard().press("Control+u");
        Locator dialog = page.locator("dialog[open]");
        assertThat(dialog.locator("textarea")).isFocused();
        agent.shot("workbench-words");
        page.keyboard().type("已经三天了，集装箱还在。");
        page.keyboard().press("Control+Enter");
        assertThat(dialog).hasCount(0);
        assertThat(history.locator(".tell")).containsText("此前已催办 1 次");
        assertThat(card).containsText("补充、催办");
        card.locator("button")
                .filter(new Locator.FilterOptions().setHasText("查看"))
                .click();
        assertThat(card.locator(".revealed")).hasText("13900008101");
        agent.shot("workbench-history");
        page.locator("body").click();
        page.keyboard().press("Escape");
        page.keyboard().press("F7");
        assertThat(card).containsText("已挂断");
        agent.finds(known.number());
        assertThat(agent.detail().locator(".timeline")).containsText("诉求人催办");
        assertThat(agent.detail().locator(".calls")).containsText("补充、催办");
        agent.shot("case-calls");
        Staff clerk = VISITS.officer("hudao01").finds(known.number());
        assertThat(clerk.detail()).containsText("已经三天了，集装箱还在。");
    }

    @Test
    void what_is_registered_during_a_call_belongs_to_it_and_carries_its_number() {
        Staff agent = VISITS.officer("huawu01");
        Page page = workbench(agent);
        answers(page, "13900008102");
        page.keyboard().type("碧海公寓8号楼楼道灯坏了三天，老人出门摸黑");
        page.keyboard().press("Control+Enter");
        Locator number = page.locator(".wb-done .case-number");
        assertThat(number).isVisible();
        assertThat(page.locator("#call-card")).containsText(number.innerText());
        assertThat(page.locator("#caller-history")).containsText("碧海公寓");
        agent.shot("workbench-registered");
        page.keyboard().press("n");
        agent.listens();
        assertThat(page.locator("#call-card")).containsText("通话中");
        page.keyboard().press("Escape");
        page.keyboard().press("F7");
        assertThat(page.locator("#call-card")).containsText("已登记或已转达");
    }

    /** Presses a key, and keeps back what it sends. */
    private static List<Route> held(Page page, String path, String key) {
        List<Route> held = new ArrayList<>();
        page.route(path, held::add);
        page.waitForRequest(path, () -> page.keyboard().press(key));
        page.waitForCondition(() -> !held.isEmpty());
        return held;
    }

    @Test
    void the_key_of_the_card_is_not_lost_while_an_answer_brings_the_card_anew() {
        Staff agent = VISITS.officer("huawu01");
        Page page = workbench(agent);
        answers(page, "13900008109");
        Locator card = page.locator("#call-card");
        page.keyboard().type("碧海公寓6号楼水箱漏水，电梯里都是水");
        List<Route> held = held(page, "**/desk/register", "Control+Enter");
        page.keyboard().press("F7");
        assertThat(card).containsText("通话中");
        held.getFirst().resume();
        Locator number = page.locator(".wb-done .case-number");
        assertThat(number).isVisible();
        assertThat(card).containsText("已挂断");
        assertThat(card).containsText(number.innerText());
    }

    @Test
    void a_second_press_while_the_call_is_being_ended_does_not_take_the_next_one() {
        Staff agent = VISITS.officer("huawu01");
        Page page = workbench(agent);
        answers(page, "13900008110");
        Locator card = page.locator("#call-card");
        card.getByText("无声、误拨").click();
        List<Route> held = held(page, "**/desk/call/*/end", "F7");
        page.keyboard().press("F7");
        held.getFirst().resume();
        assertThat(card).containsText("已挂断");
        assertThat(card).containsText("无声、误拨");
        org.assertj.core.api.Assertions.assertThat(held).hasSize(1);
    }

    @Test
    void a_call_without_a_case_ends_only_with_its_result() {
        Staff agent = VISITS.officer("huawu01");
        Page page = workbench(agent);
        answers(page, "");
        Locator card = page.locator("#call-card");
        assertThat(card).containsText("未显示号码");
        agent.visitor().expect(422);
        page.keyboard().press("F7");
        assertThat(card).containsText("请选择结果");
        agent.shot("workbench-result-missing");
        card.getByText("无声、误拨").click();
        page.keyboard().press("F7");
        assertThat(card).containsText("已挂断");
    }

    @Test
    void a_softphones_call_comes_to_the_open_page_by_itself_unless_another_is_being_written_down() {
        Staff agent = VISITS.officer("huawu01");
        Page page = workbench(agent);
        rings("13900008105", "pbx-1");
        Locator card = page.locator("#call-card");
        assertThat(card).containsText("139****8105");
        assertThat(card).containsText("软电话");
        page.locator("#register-text").fill("路灯不亮三天了");
        rings("13900008106", "pbx-2");
        assertThat(page.locator("#toasts")).containsText("又有来电");
        assertThat(card).containsText("139****8105");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".wb-done .case-number")).isVisible();
        page.keyboard().press("F7");
        assertThat(card).containsText("139****8106");
        agent.shot("workbench-next-call");
    }

    private static void rings(String number, String externalId) {
        Accounts accounts = VISITS.qingsu().bean(Accounts.class);
        Officer agent =
                accounts.officer(accounts.find("huawu01").orElseThrow().id()).orElseThrow();
        VISITS.qingsu()
                .bean(Calls.class)
                .start(new NewCall(null, number, "A12", CallSource.SOFTPHONE, externalId), agent)
                .orElseThrow();
    }

    @Test
    void danger_is_seen_in_the_words_and_transferred_by_one_key() {
        Staff agent = VISITS.officer("huawu01");
        Page page = workbench(agent);
        answers(page, "13900008103");
        page.keyboard().type("湖岛街道瑞海北路7号三楼着火了，有人被困");
        assertThat(page.locator("#danger")).containsText("119 消防");
        page.keyboard().press("F9");
        agent.shot("workbench-transfer");
        page.keyboard().press("2");
        assertThat(page.locator(".wb-done")).containsText("已转接 119 消防");
        assertThat(page.locator(".wb-done")).containsText("没有接通数据线路，请口头转述");
        agent.shot("workbench-transferred");
    }

    @Test
    void what_is_beyond_remit_is_answered_with_the_approved_wording_and_what_is_known_directly() {
        Staff agent = VISITS.officer("huawu01");
        Page page = workbench(agent);
        page.locator("#register-text").fill("我要投诉法院执行慢，判决下来半年了没执行");
        page.keyboard().press("F8");
        assertThat(page.locator("#pane-scope .situation").first()).containsText("法院执行进度或执行行为");
        agent.shot("workbench-scope");
        page.keyboard().press("Control+o");
        assertThat(page.locator(".wb-done")).containsText("按规范用语答复");
        agent.shot("workbench-not-accepted");
        workbench(agent);
        page.locator("#register-text").fill("居住证在哪里办，要带什么");
        page.keyboard().press("F4");
        assertThat(page.locator("#known-search")).isFocused();
        page.locator("#register-answer").focus();
        page.keyboard().type("带身份证和租房合同到居住地派出所办理。");
        page.keyboard().press("Tab");
        page.keyboard().type("《居住证暂行条例》第九条");
        page.keyboard().press("Control+Shift+Enter");
        assertThat(page.locator(".wb-done")).containsText("已直接答复");
        assertThat(page.locator(".read-out")).containsText("派出所");
    }

    @Test
    void an_overlong_paste_is_kept_and_nothing_runs_over() {
        Staff agent = VISITS.officer("huawu01");
        Page page = workbench(agent);
        answers(page, "13900008104");
        page.locator("#register-text").fill("市北区湖岛街道瑞海北路7号消防通道被堵，投诉多次没人管，请尽快处理。\n".repeat(200));
        assertThat(page.locator(".read")).containsText("湖岛街道");
        agent.shot("workbench-overlong");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".wb-done .case-number")).isVisible();
        agent.shot("workbench-overlong-sent");
        Object wide = page.evaluate("document.documentElement.scrollWidth > innerWidth");
        org.assertj.core.api.Assertions.assertThat(wide).isEqualTo(false);
    }
}
