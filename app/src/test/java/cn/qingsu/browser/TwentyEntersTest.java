package cn.qingsu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.qingsu.identity.PrivacyLevel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A dispatcher works through a queue by accepting recommendations. */
class TwentyEntersTest {

    private static final int CASES = 20;

    @RegisterExtension
    static final Visits VISITS = Visits.alone();

    @Test
    @Timeout(180)
    void twenty_times_enter_dispatches_twenty_recommended_cases() {
        List<Situation> told = new ArrayList<>();
        for (int n = 1; n <= CASES; n++) {
            told.add(
                    Situation.told(VISITS.qingsu(), "消防通道停满了车，第 " + n + " 处", "殷一诺", "13900008001", PrivacyLevel.OPEN));
        }
        Staff dispatcher = VISITS.officer("zhuanban01");
        dispatcher.page().keyboard().press("j");
        dispatcher.page().keyboard().press("Enter");
        for (int n = 0; n < CASES; n++) {
            assertThat(dispatcher.detail().locator(".recommendation .candidate.first strong"))
                    .hasText("湖岛街道");
            if (n == 0) {
                dispatcher.shot("recommendation-card");
            }
            String number = dispatcher.detail().locator("[data-case]").getAttribute("data-case");
            dispatcher.page().keyboard().press("Enter");
            assertThat(dispatcher.page().locator("#row-" + number)).hasAttribute("data-done", "true");
            if (n + 1 < CASES) {
                assertThat(dispatcher.detail().locator("[data-case='" + number + "']"))
                        .hasCount(0);
            }
        }
        dispatcher.shot("twenty-enters");
        while (dispatched() < told.size()) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos()); // the last ones can still be taken back
        }
    }

    private static int dispatched() {
        return VISITS.qingsu()
                .sql()
                .sql("select count(*) from request.request where state = 'DISPATCHED'")
                .query(Integer.class)
                .single();
    }
}
