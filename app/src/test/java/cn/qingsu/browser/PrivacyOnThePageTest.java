package cn.qingsu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.identity.PrivacyLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What stands in the source of a page is what its reader may know. */
class PrivacyOnThePageTest {

    @RegisterExtension
    static final Visits VISITS = new Visits();

    @Test
    void the_unit_learns_nothing_of_a_confidential_requester() {
        Situation situation = Situation.told(
                        VISITS.qingsu(), "物业公司挪用维修基金，不公开账目", "郎知晓", "13900007001", PrivacyLevel.CONFIDENTIAL)
                .inProgress();
        Staff clerk = VISITS.officer("hudao01");
        clerk.opensDesk();
        String list = clerk.page().content();
        clerk.finds(situation.number());
        assertThat(clerk.detail()).containsText("保密");
        for (String source : new String[] {list, clerk.page().content()}) {
            assertThat(source)
                    .doesNotContain("郎知晓")
                    .doesNotContain("郎**")
                    .doesNotContain("13900007001")
                    .doesNotContain("139****7001");
        }
        clerk.shot("confidential-unit");
    }

    @Test
    void a_wage_claim_is_confidential_though_the_resident_chose_nothing() {
        Resident resident = VISITS.resident().comes();
        String number = resident.writes("公司拖欠三个月工资，找了几次都说再等等")
                .isCalled("骆一川")
                .leavesPhone("13900007003")
                .getsNumber();
        Staff dispatcher = VISITS.officer("zhuanban01");
        assertThat(dispatcher.row(number)).containsText("保密");
    }

    @Test
    void the_hotline_sees_a_mask_and_the_whole_only_for_a_purpose_that_is_logged() {
        Situation situation = Situation.told(VISITS.qingsu(), "小区电梯经常停在半层", "龚明远", "13900007002", PrivacyLevel.OPEN);
        Staff dispatcher = VISITS.officer("zhuanban01").finds(situation.number());
        assertThat(dispatcher.detail()).containsText("龚**");
        assertThat(dispatcher.page().content()).doesNotContain("龚明远").doesNotContain("13900007002");
        dispatcher.presses("查看");
        dispatcher.dialog().getByLabel("查看的目的").fill("核对电梯所在楼号");
        dispatcher.confirms("查看并记录");
        assertThat(dispatcher.detail().locator("[data-revealed]")).containsText("13900007002");

        Staff auditor = VISITS.officer("shenji01").finds(situation.number());
        auditor.detail().getByText("谁看过这件诉求").click();
        assertThat(auditor.detail().locator(".looks")).containsText("核对电梯所在楼号");
        auditor.shot("who-saw-this");
    }
}
