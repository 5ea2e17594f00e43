package cn.qingsu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.qingsu.city.CategoryCode;
import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.request.Claim;
import cn.qingsu.request.Command;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** As {@link GuidePicturesTest}: the guides for what lies around the cases, and for residents. Nothing of the city is changed. */
class GuidedPagesTest {

    @RegisterExtension
    static final Visits VISITS = new Visits();

    private static Staff officer(String login, String path) {
        return goes(VISITS.officer(login, 1280, 800), path);
    }

    private static Staff goes(Staff officer, String path) {
        officer.page().navigate(path);
        return officer.listens();
    }

    @Test
    void the_administrator_looks_after_accounts_rules_catalogue_learning_calendar_and_templates() {
        Staff administrator = officer("guanli01", "/desk/admin/accounts");
        Page page = administrator.page();
        Guide accounts = new Guide("administration");
        page.getByText("开通账号").click();
        accounts.reads(administrator).pictures(administrator.visitor());
        accounts.reads(goes(administrator, "/desk/admin/city"));
        administrator.keys("g", "e");
        assertThat(page).hasURL(Pattern.compile("/desk/admin/rules"));
        assertThat(administrator.detail()).containsText("正在施行");
        goes(administrator, "/desk/settings");
        assertThat(administrator.detail()).containsText("全市设置");
        accounts.holds();

        Guide catalogue = new Guide("catalogue").reads(goes(administrator, "/desk/admin/catalogue?category=井盖"));
        page.locator("a[href^='/desk/admin/catalogue/']:has-text('第')").first().click();
        assertThat(page.locator("#reason")).isVisible();
        administrator.listens();
        page.locator("#note").fill("先查明井盖权属；查不明的由属地先行处置");
        page.locator("#reason").fill("会商决定，供日后查考");
        administrator.keys("Control+Enter");
        assertThat(page.locator("section[role=status]")).containsText("试算（尚未保存）");
        catalogue
                .reads(administrator.listens())
                .pictures(administrator.visitor())
                .holds();

        Guide learning = new Guide("learning");
        learning.reads(goes(administrator, "/desk/admin/training")).reads(goes(administrator, "/desk/admin/auto"));
        assertThat(page.locator("[data-auto]")).isVisible();
        learning.pictures(administrator.visitor()).holds();

        Guide calendar = new Guide("calendar").reads(goes(administrator, "/desk/admin/calendar?year=2028"));
        page.getByLabel("日期、放假或上班、名称").fill("2028-01-03 放假 元旦\n2028-10-01 至 2028-10-07 放假 国庆节\n2028-10-08 上班 国庆节");
        page.locator("#source").fill("国务院办公厅关于 2028 年部分节假日安排的通知");
        administrator.keys("Control+Enter");
        assertThat(page.locator("section[role=status]")).containsText("试算结果（尚未保存）");
        calendar.reads(administrator.listens())
                .pictures(administrator.visitor())
                .holds();

        Guide messages = new Guide("messages").reads(goes(administrator, "/desk/admin/messages"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("修改登记回执的短信"))
                .click();
        administrator.listens();
        administrator.keys("Control+Enter");
        assertThat(page.locator("[data-read]")).isVisible();
        messages.reads(administrator.listens()).pictures(administrator.visitor());
        messages.reads(officer("huifang01", "/desk/messages")).holds();
    }

    @Test
    void knowledge_is_found_cited_and_corrected_and_a_search_becomes_a_view() {
        Guide guide = new Guide("knowledge");
        Staff leader = officer("banzhang01", "/desk/knowledge?q=暖气不热");
        guide.reads(leader);
        leader.keys("j", "Enter");
        assertThat(leader.page().locator("#content h1")).hasText("室温达不到供热标准怎么办");
        guide.reads(leader).pictures(leader.visitor());
        guide.reads(goes(leader, "/desk/knowledge/new"));
        guide.reads(goes(leader, "/desk/phrases")).holds();

        Situation.told(VISITS.qingsu(), "瑞海北路7号集装箱占着消防通道", "于小海", "13900004321", PrivacyLevel.OPEN);
        Guide finding = new Guide("finding");
        goes(leader, "/desk/all");
        finding.reads(leader);
        leader.keys("/");
        leader.page().keyboard().type("集装箱 消防通道");
        leader.keys("Enter");
        assertThat(leader.page().locator(".row mark").first()).isVisible();
        leader.listens();
        leader.keys("v");
        assertThat(leader.page().getByLabel("视图名")).isFocused();
        finding.reads(leader).pictures(leader.visitor()).holds();
    }

    @Test
    void the_agents_keys_are_on_his_page() {
        Situation asked = Situation.told(VISITS.qingsu(), "门口消防通道被占", "于小海", "13900004321", PrivacyLevel.OPEN);
        Guide guide = new Guide("agent");
        Staff agent = officer("huawu01", "/desk/register");
        guide.reads(agent);
        agent.keys("F4");
        guide.reads(agent);
        goes(agent, "/desk/cases/" + asked.id());
        assertThat(agent.detail().locator(".in-hand button")).isVisible();
        guide.reads(agent).holds();
    }

    @Test
    void a_resident_tells_follows_and_rates() {
        Guide guide = new Guide("residents");
        Resident resident = VISITS.resident();
        resident.comes().writes("瑞海北路7号小区北门，有集装箱挡住消防通道，已经一个多月").at("瑞海北路7号");
        resident.leavesPhone("13900004329").isCalled("于小海");
        Situation own = Situation.of(VISITS.qingsu(), resident.getsNumber());
        assertThat(resident.page().locator(".query-code")).isVisible();
        resident.looksAtProgress();
        own.does(
                        "zhuanban01",
                        new Command.Classify(
                                null, null, null, null, new CategoryCode("240101"), null, null, null, null, null, null))
                .withTheStreet()
                .does("hudao01", new Command.Acknowledge(null))
                .does("hudao01", new Command.RecordContact(null, true, "已电话联系"))
                .does("hudao01", new Command.Reply(null, "已约谈物业", "您反映的集装箱已于今天上午移走，消防通道已恢复畅通。", Claim.SOLVED))
                .does("shenhe01", new Command.Approve(null));
        resident.page().reload();
        assertThat(resident.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("给您的答复")))
                .isVisible();
        guide.pictures(resident.visitor());
        resident.button("解决了，我满意").tap();
        assertThat(resident.page().locator(".thanks")).isVisible();
    }
}
