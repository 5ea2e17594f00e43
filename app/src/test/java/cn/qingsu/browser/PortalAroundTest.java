package cn.qingsu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.ChannelCode;
import cn.qingsu.intake.Intake;
import cn.qingsu.intake.Origin;
import cn.qingsu.intake.Submission;
import cn.qingsu.journal.Author;
import cn.qingsu.journal.Followers;
import cn.qingsu.kernel.Wgs84;
import cn.qingsu.request.Place;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a resident sees of others' matters, her own list, and all of it in English. */
class PortalAroundTest {

    @RegisterExtension
    static final Visits VISITS = Visits.alone();

    private static void reported(String text, String category, double lon, double lat) {
        VISITS.qingsu()
                .bean(Intake.class)
                .submit(
                        Submission.of(Origin.PORTAL, new ChannelCode("WEBSITE"), text)
                                .category(new CategoryCode(category))
                                .place(new Place(null, new Wgs84(lon, lat), null, null, null))
                                .build(),
                        Author.REQUESTER)
                .orElseThrow();
    }

    private static void caughtUp() {
        VISITS.qingsu().bean(Followers.class).catchUp();
    }

    @Test
    void one_tap_joins_what_others_nearby_have_reported() {
        reported("四方街道瑞昌路路口的路灯不亮，晚上很黑", "020301", 120.3563, 36.1189);
        caughtUp();
        Resident resident = VISITS.resident().comes();
        resident.leavesPhone("13900007101").writes("四方街道瑞昌路口路灯坏了不亮，晚上太黑");
        Locator similar = resident.page().locator("[data-similar]");
        assertThat(similar).containsText("路灯不亮、早开晚关");
        similar.scrollIntoViewIfNeeded();
        resident.shot("portal-similar");
        resident.page().locator("button[data-join-title*='路灯']").first().click();
        assertThat(resident.page().getByText("合在一起办")).isVisible();
        resident.shot("portal-joined");
    }

    @Test
    void without_a_phone_the_tap_chooses_and_asks_for_it_and_the_choice_can_be_taken_back() {
        reported("四方街道人民路人行道的砖松了一大片", "020103", 120.3583, 36.1199);
        caughtUp();
        Resident resident = VISITS.resident().comes();
        resident.writes("四方街道人民路人行道砖松动一大片，老人容易绊倒");
        resident.page().locator("button[data-join-title*='人行道']").first().click();
        assertThat(resident.phone()).isFocused();
        assertThat(resident.page().locator("[data-joined]")).containsText("人行道");
        resident.button("不是同一件").click();
        assertThat(resident.page().locator("[data-joined]")).isHidden();
        assertThat(resident.page().locator("input[name=join]")).hasValue("");
    }

    @Test
    void the_map_counts_together_and_the_list_moves_along() {
        for (int i = 0; i < 12; i++) {
            reported("路灯不亮 " + i, "020301", 120.35 + i * 0.0004, 36.11);
        }
        reported("路面坑洼", "020101", 120.47, 36.10);
        caughtUp();
        Resident resident = VISITS.resident();
        resident.page().navigate("/portal/map");
        Locator clusters = resident.page().locator(".cluster");
        assertThat(clusters.first()).isVisible();
        assertThat(resident.page().locator("[data-map-news]")).containsText("地图上有");
        resident.shot("public-map");
        resident.page()
                .waitForResponse(
                        answer -> answer.url().contains("/points.json"),
                        () -> resident.page()
                                .locator(
                                        ".cluster[data-size=middle], .cluster[data-size=large], .cluster[data-size=small]")
                                .first()
                                .evaluate("each => each.click()")); // at one moment: marks are drawn anew when the map
        // has settled
        resident.page().locator("[data-map-list]").scrollIntoViewIfNeeded();
        resident.shot("public-map-list");
        assertThat(resident.page().locator(".public-case").first()).isVisible();
    }

    @Test
    void ones_own_list_is_opened_by_the_code_of_the_receipt() {
        Resident resident = VISITS.resident().comes();
        resident.writes("台东三路的垃圾桶满了好几天，一直没有人来收，夏天味道很大，路过的人都绕着走")
                .leavesPhone("13900007102")
                .getsNumber();
        String code = resident.page().locator(".query-code").innerText();
        resident.page().locator(".own-code").scrollIntoViewIfNeeded();
        resident.shot("portal-receipt-code");
        Resident elsewhere = VISITS.resident();
        elsewhere.page().navigate("/portal/mine");
        elsewhere.shot("portal-mine");
        elsewhere.phone().fill("13900007102");
        elsewhere.page().getByLabel("查询码，或任意一件诉求的编号").fill(code);
        elsewhere.button("打开").click();
        assertThat(elsewhere.page().getByText("台东三路的垃圾桶")).isVisible();
        elsewhere.shot("portal-mine-list");
        elsewhere.page().locator(".own-open").click();
        assertThat(elsewhere.page().getByText("办到哪一步了")).isVisible();
        elsewhere.page().goBack();
        assertThat(elsewhere.page().locator(".own-open")).hasCount(1);
    }

    @Test
    void the_whole_way_is_gone_in_english() {
        reported("路灯不亮", "020301", 120.40, 36.11);
        caughtUp();
        Resident resident = VISITS.resident().comes();
        Page page = resident.page();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("English"))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Tell us what is wrong")))
                .isVisible();
        resident.shot("portal-en-form");
        page.getByLabel("Your problem", new Page.GetByLabelOptions().setExact(true))
                .fill("Street light out at Ruihai North Road, gas smell 119");
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Phone"))
                .fill("13900007103");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Send").setExact(true))
                .click();
        assertThat(page.getByText("Received and registered")).isVisible();
        resident.shot("portal-en-receipt");
        page.getByText("See progress").click();
        assertThat(page.getByText("Where it stands")).isVisible();
        resident.shot("portal-en-progress");
        page.navigate("/portal/map");
        assertThat(page.locator(".public-case").first()).containsText("Street lights out");
        assertThat(page.locator(".cluster").first()).isVisible();
        resident.shot("portal-en-map");
        for (String where : List.of("/portal/mine", "/portal/track", "/portal/privacy")) {
            page.navigate(where);
            assertThat(page.evaluate(
                            "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .as(where)
                    .isEqualTo(true);
            resident.shot("portal-en" + where.substring(where.lastIndexOf('/')).replace('/', '-'));
        }
    }
}
