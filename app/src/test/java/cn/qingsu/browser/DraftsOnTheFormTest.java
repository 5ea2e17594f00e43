package cn.qingsu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an agent has typed is not lost: not by closing, by a second window, by a lost network, by a session that is over. */
class DraftsOnTheFormTest {

    private static final String TOLD = "市北区湖岛街道瑞海北路7号的消防通道被堵死了";

    @RegisterExtension
    static final Visits VISITS = Visits.alone();

    @AfterEach
    void nothing_is_kept() {
        VISITS.qingsu().sql().sql("delete from desk.draft").update();
    }

    private static Page form(Staff agent) {
        agent.page().navigate("/desk/register");
        agent.listens();
        return agent.page();
    }

    private static Locator note(Page page) {
        return page.locator("[data-draft-note]").first();
    }

    @Test
    void what_was_typed_comes_back_though_the_page_asks_other_things_meanwhile() {
        Staff agent = VISITS.officer("huawu01");
        Page page = form(agent);
        page.locator("#register-text").pressSequentially(TOLD);
        assertThat(page.locator(".read")).containsText("湖岛街道");
        assertThat(note(page)).containsText("草稿已存");
        form(agent);
        assertThat(page.locator("#register-text")).hasValue(TOLD);
        assertThat(note(page)).containsText("已恢复");
    }

    @Test
    void a_second_window_overwrites_nothing_and_whoever_writes_chooses() {
        Staff agent = VISITS.officer("huawu01");
        Page one = form(agent);
        Page two = agent.visitor().context().newPage();
        two.navigate("/desk/register");
        assertThat(two.locator("#register-text")).isFocused();
        one.locator("#register-text").fill(TOLD);
        assertThat(note(one)).containsText("草稿已存");
        agent.visitor().expect(409);
        two.bringToFront();
        two.locator("#register-text").fill("另一件：路灯不亮");
        assertThat(note(two)).containsText("改过这份草稿，这里的暂不保存");
        two.screenshot(new Page.ScreenshotOptions()
                .setPath(java.nio.file.Path.of("target/screenshots/draft-two-windows.png")));
        note(two).getByText("换成那边的").click();
        assertThat(two.locator("#register-text")).hasValue(TOLD);
        two.locator("#register-text").fill(TOLD + "，请派人看看");
        assertThat(note(two)).containsText("草稿已存");
        one.bringToFront();
        one.locator("#register-text").fill(TOLD + "三天了");
        assertThat(note(one)).containsText("暂不保存");
        note(one).getByText("用这里的").click();
        assertThat(note(one)).containsText("草稿已存");
    }

    @Test
    void a_lost_network_loses_nothing_and_what_was_sent_is_sent_again_when_it_is_back() {
        Staff agent = VISITS.officer("huawu01");
        Page page = form(agent);
        agent.visitor().expectLostNetwork();
        agent.visitor().context().setOffline(true);
        page.locator("#register-text").fill(TOLD);
        assertThat(note(page)).containsText("连不上服务器，草稿暂存本机");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#toasts")).containsText("网络断开，没有送出");
        assertThat(page.locator("[data-refusal=network-away]")).containsText("网络恢复后自动再送一次");
        agent.visitor().context().setOffline(false);
        assertThat(page.locator(".wb-done .case-number")).isVisible();
        assertThat(page.locator("#toasts")).containsText("刚才那一步已经送出");
        int registered = VISITS.qingsu()
                .sql()
                .sql("select count(*) from request.request where state <> 'DRAFT'")
                .query(Integer.class)
                .single();
        org.assertj.core.api.Assertions.assertThat(registered).isEqualTo(1);
    }

    @Test
    void what_is_typed_in_an_editor_comes_back_and_is_gone_once_it_is_saved() {
        Staff administrator = VISITS.officer("guanli01");
        Page page = administrator.page();
        String[][] editors = {
            {"/desk/admin/catalogue/new", "#basis", "市城市管理条例第十二条"},
            {"/desk/admin/calendar?year=2031", "#pasted", "2031-01-01 放假 元旦"},
            {"/desk/admin/messages/RECEIPT/SMS", "#body", "您的诉求{编号}已登记，感谢您的来电。"},
            {"/desk/phrases/new", "#text", "您好，您反映的〔事项〕已办结。"}
        };
        for (String[] editor : editors) {
            page.navigate(editor[0]);
            administrator.listens();
            page.locator(editor[1]).fill(editor[2]);
            assertThat(page.locator("[data-draft-note]")).containsText("草稿已存");
            page.navigate("/desk/settings");
            page.navigate(editor[0]);
            assertThat(page.locator(editor[1])).hasValue(editor[2]);
            assertThat(page.locator("[data-draft-note]")).containsText("已恢复");
        }
        page.locator("#title").fill("答复：已办结");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("预览").setExact(true))
                .click();
        assertThat(page.locator("section[role=status]")).containsText("已办结");
        assertThat(page.locator("#title")).hasValue("答复：已办结");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("保存").setExact(true))
                .click();
        assertThat(page).hasURL(Pattern.compile("done=saved"));
        page.navigate("/desk/phrases/new");
        administrator.listens();
        assertThat(page.locator("#text")).hasValue("");
        assertThat(page.locator("#title")).hasValue("");

        page.navigate("/desk/admin/messages/RECEIPT/SMS");
        assertThat(page.locator("#body")).hasValue(editors[2][2]);
        page.getByText("保存为新的一版").click();
        assertThat(page.locator("#toasts")).containsText("已保存");
        int kept = VISITS.qingsu()
                .sql()
                .sql("select count(*) from desk.draft where key like 'template:%' or key like 'phrase:%'")
                .query(Integer.class)
                .single();
        org.assertj.core.api.Assertions.assertThat(kept).isZero();
    }

    @Test
    void what_was_saved_does_not_come_back_though_its_answer_was_left_before_it_was_read() {
        Staff administrator = VISITS.officer("guanli01");
        Page page = administrator.page();
        List<String> sent = new ArrayList<>();
        page.onRequest(request -> {
            String path = URI.create(request.url()).getPath();
            if ((path.startsWith("/desk/drafts/") && request.method().equals("PUT"))
                    || path.equals("/desk/phrases/save")) {
                sent.add(request.method() + " " + path);
            }
        });
        page.navigate("/desk/phrases/new");
        administrator.listens();
        page.locator("#title").fill("答复：已转办");
        page.locator("#text").fill("您好，您反映的〔事项〕已转办。");
        Pattern script = Pattern.compile(".*/js/desk[^/]*\\.mjs.*");
        page.route(
                script,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/javascript")
                        .setBody("")));
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("保存").setExact(true))
                .click();
        assertThat(page).hasURL(Pattern.compile("done=saved"));
        assertThat(page.getByText("答复：已转办")).isVisible();
        page.unroute(script);
        org.assertj.core.api.Assertions.assertThat(sent)
                .as("the draft is there before the form goes, which ends it")
                .containsSubsequence("PUT /desk/drafts/phrase:new", "POST /desk/phrases/save")
                .last()
                .isEqualTo("POST /desk/phrases/save");
        page.navigate("/desk/phrases/new");
        administrator.listens();
        assertThat(page.locator("#text")).hasValue("");
        assertThat(page.locator("#title")).hasValue("");
        assertThat(page.locator("[data-draft-note]")).hasText("");
    }

    @Test
    void a_session_that_is_over_while_somebody_types_leaves_the_text_on_this_device() {
        Staff agent = VISITS.officer("banzhang01");
        Page page = form(agent);
        agent.visitor().expect(401);
        agent.visitor().context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("qingsu_session"));
        page.locator("#register-text").fill(TOLD);
        assertThat(note(page)).containsText("登录已过期，草稿暂存本机");
        page.keyboard().press("Control+Enter");
        assertThat(page).hasURL(Pattern.compile("/login"));
        agent.signIn("banzhang01");
        form(agent);
        assertThat(page.locator("#register-text")).hasValue(TOLD);
    }
}
