package cn.qingsu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the banner above a list says of news that nobody has counted. */
class LongQueueBannerTest {

    @RegisterExtension
    static final Visits VISITS = new Visits();

    @Test
    void a_queue_too_long_to_be_counted_says_that_there_is_something_new_and_not_how_much() {
        Staff dispatcher = VISITS.officer("zhuanban01");
        Page page = dispatcher.page();
        page.route(
                "**/desk/live",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/event-stream")
                        .setBody("event:rows\ndata:{\"queue\":\"to-accept\",\"added\":0,\"many\":true}\n\n")));
        page.navigate("/desk/queue/to-accept");
        Locator banner = page.locator("[data-live-banner=to-accept]");
        assertThat(banner.getByText("有新诉求", new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(banner.locator("[data-live-counted]")).isHidden();
        dispatcher.shot("queue-many-new");
    }
}
