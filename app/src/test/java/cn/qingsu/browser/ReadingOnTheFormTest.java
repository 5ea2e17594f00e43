package cn.qingsu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.qingsu.identity.PrivacyLevel;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** While an agent types, the page says what it reads, and one key takes it over. */
class ReadingOnTheFormTest {

    @RegisterExtension
    static final Visits VISITS = new Visits();

    private static Locator read(Page page) {
        return page.locator(".read");
    }

    private static Page form(Staff agent) {
        agent.page().navigate("/desk/register");
        agent.listens();
        return agent.page();
    }

    @Test
    void what_is_read_is_marked_and_taken_over_by_a_key() {
        Staff agent = VISITS.officer("zhuanban01");
        Page page = form(agent);
        page.locator("#register-text").fill("市北区湖岛街道瑞海北路7号的消防通道被堵死了，十二户业主投诉多次没人管");
        assertThat(read(page)).containsText("市北区·湖岛街道");
        assertThat(read(page).locator("mark").filter(new Locator.FilterOptions().setHasText("湖岛街道")))
                .isVisible();
        assertThat(read(page)).containsText("12 人");
        agent.shot("reading-offers");

        page.keyboard().press("Control+d");
        assertThat(page.locator("#register-street")).hasValue("市北区·湖岛街道");
        assertThat(page.locator("#register-address")).hasValue(Pattern.compile("瑞海北路7号"));
        page.keyboard().press("Control+k");
        assertThat(page.locator("#register-category")).hasValue(Pattern.compile("消防通道"));
        assertThat(read(page).locator("[data-taken]").first()).isVisible();
        page.keyboard().press("Control+b");
        assertThat(page.locator("select[name=type]")).hasValue("COMPLAINT");
        agent.shot("reading-taken");

        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".empty .case-number")).isVisible();
    }

    @Test
    void an_ambiguous_place_is_asked() {
        Staff agent = VISITS.officer("zhuanban01");
        Page page = form(agent);
        page.locator("#register-text").fill("青山村的路灯不亮");
        assertThat(read(page)).containsText("叫“青山村”的有 3 处");
        agent.shot("reading-asks");
        read(page)
                .locator("button")
                .filter(new Locator.FilterOptions().setHasText("即墨区"))
                .click();
        assertThat(page.locator("#register-community")).hasValue(Pattern.compile("即墨区.*青山村"));
    }

    @Test
    void two_matters_are_registered_one_by_one() {
        Staff agent = VISITS.officer("zhuanban01");
        Page page = form(agent);
        page.locator("#register-text").fill("楼上漏水把我家泡了没人管。另外小区门口的路灯也坏了好几天");
        assertThat(read(page)).containsText("像是说了 2 件事");
        agent.shot("reading-two-matters");
        read(page).locator("[data-split]").first().click();
        assertThat(page.locator("#register-text")).hasValue("楼上漏水把我家泡了没人管。");
        assertThat(page.locator("[data-rest]")).containsText("路灯也坏了好几天");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".empty .case-number")).isVisible();
        form(agent);
        page.locator("[data-rest] button").first().click();
        assertThat(page.locator("#register-text")).hasValue(Pattern.compile("路灯也坏了好几天"));
        assertThat(read(page)).containsText("路灯");
    }

    @Test
    void the_dispatcher_is_offered_the_place_that_a_citizen_only_wrote() {
        Situation.told(VISITS.qingsu(), "龙泉社区的路灯不亮，晚上看不见路", "殷三诺", "13900008011", PrivacyLevel.OPEN);
        Staff dispatcher = VISITS.officer("zhuanban01");
        dispatcher
                .page()
                .locator("[data-rows] .row-open")
                .filter(new Locator.FilterOptions().setHasText("龙泉社区"))
                .first()
                .click();
        assertThat(dispatcher.detail().locator(".read")).containsText("叫“龙泉社区”的有 2 处");
        dispatcher.shot("reading-dispatcher");
    }
}
