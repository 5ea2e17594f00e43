package cn.qingsu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.intake.TrackingTokens;
import cn.qingsu.intake.attachment.Sample;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A resident adds to a case that is being handled; whoever handles it hears of it at once. */
class AdditionTest {

    @RegisterExtension
    static final Visits VISITS = new Visits();

    @Test
    void words_with_a_photo_reach_the_unit_that_has_the_case_open_or_is_anywhere_on_its_pages() {
        Situation situation = Situation.told(VISITS.qingsu(), "楼下夜间装货很吵", "殷一诺", "13900009101", PrivacyLevel.OPEN)
                .inProgress();
        Staff reading = VISITS.officer("hudao01");
        reading.finds(situation.number());
        Staff elsewhere = VISITS.officer("hudao01").listens();

        Resident resident = VISITS.resident();
        String own = "/portal/r/" + VISITS.qingsu().bean(TrackingTokens.class).of(situation.id());
        resident.page().navigate(own);
        resident.page().locator("#addition summary").click();
        resident.page().getByLabel("您想说的").fill("今天凌晨两点又装了一车，车牌拍到了");
        resident.page()
                .locator("#files [data-attach-input]")
                .last()
                .setInputFiles(new FilePayload("货车.jpg", "image/jpeg", Sample.photo(1200, 900, 1, 120.3563, 36.1189)));
        assertThat(resident.page().locator("li.attached[data-state=there]")).hasCount(1);
        assertThat(resident.page().locator("[data-attach-place]")).isHidden(); // it is no new matter that has a place
        resident.page().locator("#addition").scrollIntoViewIfNeeded();
        resident.shot("addition-1-form");
        resident.page().locator("#addition button[type=submit]").click();
        assertThat(resident.page().locator(".thanks")).containsText("已转给承办的人");
        resident.shot("addition-2-thanks");

        Locator news = elsewhere.page().locator(".toast");
        assertThat(news).containsText("诉求人补充了情况：" + situation.number());
        elsewhere.shot("addition-3-unit-hears");
        Locator stale = reading.page().locator("[data-live-stale]");
        assertThat(stale).isVisible();
        stale.click();
        assertThat(reading.detail()).containsText("今天凌晨两点又装了一车");
        assertThat(reading.detail().locator("#case-files img")).hasCount(1);
        reading.shot("addition-4-unit-reads");
    }
}
