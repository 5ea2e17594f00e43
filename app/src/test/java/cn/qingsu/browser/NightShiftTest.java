package cn.qingsu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.identity.PrivacyLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A desk with a very long case, at night, on a large and on a small screen. */
class NightShiftTest {

    @RegisterExtension
    static final Visits VISITS = new Visits();

    private static Situation overlong() {
        return Situation.told(
                VISITS.qingsu(),
                "https://example.invalid/" + "a".repeat(300) + "\n" + "这件事从春天说到冬天，一直没有人来看过。".repeat(200),
                "欧阳".repeat(10),
                "13900009001",
                PrivacyLevel.OPEN);
    }

    private static void nothingStandsOut(Staff officer) {
        assertThat(officer.page()
                        .evaluate("() => document.documentElement.scrollWidth <= innerWidth"
                                + " && [...document.querySelectorAll('#content .pane-body')]"
                                + ".every((pane) => pane.scrollWidth <= pane.clientWidth + 1)"))
                .isEqualTo(true);
    }

    @Test
    void a_very_long_case_stays_within_its_pane() {
        Situation situation = overlong();
        Staff dispatcher = VISITS.officer("zhuanban01", 1920, 1080);
        dispatcher.page().locator("[data-toggle-theme]").click();
        assertThat(dispatcher.page().locator("html[data-theme=dark]")).isAttached();
        dispatcher.opensRow(situation.number()).sees("待受理");
        nothingStandsOut(dispatcher);
        dispatcher.shot("night-desk-1920");
        dispatcher.page().setViewportSize(1280, 720);
        nothingStandsOut(dispatcher);
        dispatcher.shot("night-desk-1280");
    }
}
