package cn.qingsu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Old eyes: large type, and a page at 200 % (as wide as half a phone or half a desk). */
class LargeTypeTest {

    private static final String CUT_OFF = """
            () => [...document.querySelectorAll('main *, header *, footer *')]
              .filter((one) => one.checkVisibility() && !one.closest('.visually-hidden, .map, svg'))
              .filter((one) => {
                const { left, right } = one.getBoundingClientRect();
                return right > document.documentElement.clientWidth + 1 || left < -1
                  || (one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX === 'hidden' && one.clientWidth > 0);
              })
              .map((one) => `${one.tagName}.${one.className}: ${one.textContent.trim().slice(0, 30)}`)
            """;

    @RegisterExtension
    static final Visits VISITS = new Visits();

    private static void nothingIsCutOff(Resident resident, String where) {
        resident.page().waitForLoadState();
        resident.page().waitForFunction("() => document.fonts.status === 'loaded'");
        settles(resident);
        assertThat((List<?>) resident.page().evaluate(CUT_OFF)).as(where).isEmpty();
        assertThat(resident.page()
                        .evaluate("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as(where)
                .isEqualTo(true);
    }

    /** Styles and fonts that arrive last may move things for a moment; what is still cut off then is told by the assertion. */
    private static void settles(Resident resident) {
        try {
            resident.page()
                    .waitForFunction(
                            "() => (" + CUT_OFF.strip() + ")().length === 0",
                            null,
                            new Page.WaitForFunctionOptions().setTimeout(3_000));
        } catch (TimeoutError stillCutOff) {
            resident.shot("cut-off");
        }
    }

    private static void walks(Resident resident, String name) {
        resident.comes();
        nothingIsCutOff(resident, name + ": form");
        resident.shot(name + "-form");
        resident.writes("延安三路" + "很长很长的一段话".repeat(20)).at("延安三路一百零一号甲").getsNumber();
        nothingIsCutOff(resident, name + ": receipt");
        resident.shot(name + "-receipt");
        resident.looksAtProgress();
        nothingIsCutOff(resident, name + ": progress");
        resident.shot(name + "-progress");
        resident.page().navigate("/track");
        nothingIsCutOff(resident, name + ": track");
        for (String page : List.of("mine", "map", "privacy", "accessibility")) {
            resident.page().navigate("/portal/" + page);
            nothingIsCutOff(resident, name + ": " + page);
            resident.shot(name + "-" + page);
        }
    }

    @Test
    void nothing_is_cut_off_in_large_type_on_a_phone() {
        Resident resident = VISITS.resident().comes();
        resident.button("大字").tap();
        assertThat(resident.page().locator("html[data-type=large]")).isAttached();
        walks(resident, "large-type");
    }

    @Test
    void nothing_is_cut_off_at_200_percent() {
        walks(VISITS.resident(640, 400), "zoom-desk");
        walks(VISITS.resident(320, 640), "zoom-phone");
    }

    @Test
    void the_portal_is_readable_at_night() {
        Resident resident = VISITS.atNight().comes();
        resident.shot("night-form");
        resident.writes("夜里路灯不亮").getsNumber();
        resident.looksAtProgress();
        resident.shot("night-progress");
        nothingIsCutOff(resident, "night");
    }
}
