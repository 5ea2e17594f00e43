package cn.qingsu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.journal.Followers;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An officer finds cases by words, narrows what was found, gives the filter a name and shares it. */
class FindPagesOnScreenTest {

    @RegisterExtension
    static final Visits VISITS = new Visits();

    private static Situation told(String text) {
        return Situation.told(VISITS.qingsu(), text, "柳文溪", "13900007001", PrivacyLevel.OPEN);
    }

    private static void everybodyCanUse(Page page) {
        assertThat(Axe.violations(page)).isEmpty();
    }

    @Test
    void a_filter_is_found_narrowed_named_and_shared() {
        Situation oil = told("楼下烧烤摊每天晚上十点以后还在营业，油烟顺着窗户进来，孩子咳嗽，多次劝说没有用，希望有关部门管一管。");
        told("烧烤摊占了人行道，油桶和桌椅摆到盲道上，轮椅过不去，推婴儿车的只能走机动车道，太危险了。");
        told("夜里油烟大，烧烤味道重，窗户都不敢开，老人心脏不好，睡不着，已经反映三次了还是没有人来看。");
        told("路口信号灯不亮，早高峰堵得很厉害，请尽快修。");
        VISITS.qingsu().bean(Followers.class).catchUp();

        Staff agent = VISITS.officer("huawu01", 1440, 900);
        Page page = agent.page();
        page.locator("#global-search").fill("烧烤 油烟");
        page.locator("#global-search").press("Enter");
        assertThat(page).hasURL(Pattern.compile("/desk/all\\?q="));
        agent.listens();
        assertThat(page.locator(".rows .row")).hasCount(2);
        assertThat(page.locator(".row mark").first()).isVisible();

        page.locator(".find-more > summary").click();
        agent.chooses(page.locator("#find-area"), "湖岛", "湖岛街道");
        page.locator(".find-set label")
                .filter(new Locator.FilterOptions().setHasText("待受理"))
                .locator("input")
                .check();
        agent.shot("find-filters");
        everybodyCanUse(page);
        page.locator(".find-more button[type=submit]").click();
        assertThat(page).hasURL(Pattern.compile("state=REGISTERED&area="));
        assertThat(page.locator(".find-chip")).hasCount(2);

        page.locator(".find-save > summary").click();
        page.locator("#find-name").fill("湖岛烧烤油烟");
        page.locator(".find-save input[name=shared]").check();
        page.locator(".find-save button[type=submit]").click();
        Locator tab = page.locator(".views .queue[aria-current=page]");
        assertThat(tab).containsText("湖岛烧烤油烟");
        assertThat(tab.locator(".count")).hasText("2");
        everybodyCanUse(page);
        agent.listens().row(oil.number()).locator("a").first().click();
        assertThat(agent.detail().locator(".case-number").first()).isVisible();
        assertThat(page).hasURL(Pattern.compile("/desk/all\\?q=.*&case="));
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        agent.shot("find-found");

        page.locator(".find-chip").first().click();
        assertThat(page.locator(".find-chip")).hasCount(1);

        Staff colleague = VISITS.officer("zhuanban01", 1440, 900);
        assertThat(colleague.page().locator(".views .queue").first()).containsText("湖岛烧烤油烟");
        colleague.shot("find-beside-queue");
        colleague.page().navigate("/desk/views/manage");
        assertThat(colleague.page().locator(".views-list > li")).hasCount(1);
        agent.page().navigate("/desk/views/manage");
        agent.shot("find-views");
        everybodyCanUse(page);
        agent.page().navigate("/desk/all?q=%E4%B8%8D%E5%AD%98%E5%9C%A8%E7%9A%84%E8%AF%8D");
        assertThat(agent.page().locator("#list-body .empty")).containsText("没有找到诉求");
        agent.shot("find-nothing");
    }
}
