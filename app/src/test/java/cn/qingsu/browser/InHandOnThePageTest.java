package cn.qingsu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.qingsu.identity.PrivacyLevel;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two officers before the same queue see what the other does. */
class InHandOnThePageTest {

    @RegisterExtension
    static final Visits VISITS = Visits.alone();

    private static Situation told(String text) {
        return Situation.told(VISITS.qingsu(), text, "纪小满", "13900006001", PrivacyLevel.OPEN);
    }

    @Test
    void who_has_a_case_open_and_who_does_it_is_seen_at_once() {
        Situation one = told("消防通道停满了车");
        Situation other = told("楼道堆放杂物");
        Staff dispatcher = VISITS.officer("zhuanban01");
        Staff leader = VISITS.officer("banzhang01");
        leader.page().navigate("/desk/queue/to-accept");
        leader.listens();
        dispatcher.opensRow(one.number());
        assertThat(leader.row(one.number()).locator(".crowd")).containsText("沈一禾在看");
        leader.opensRow(one.number());
        assertThat(leader.detail().locator(".viewers")).containsText("沈一禾也在看");
        assertThat(dispatcher.detail().locator(".viewers")).containsText("周牧远也在看");

        assertThat(dispatcher.detail().locator(".in-hand [data-key=i]")).isVisible();
        dispatcher.page().keyboard().press("i");
        assertThat(dispatcher.detail().locator(".in-hand")).containsText("我在办");
        assertThat(leader.detail().locator(".in-hand")).containsText("沈一禾在办");
        assertThat(leader.row(one.number())).hasAttribute("data-taken", "");
        leader.shot("in-hand-seen-by-another");
        dispatcher.shot("in-hand");
        leader.opensRow(other.number());

        leader.page().navigate("/desk/team");
        assertThat(leader.detail()).containsText("沈一禾");
        assertThat(leader.detail()).containsText(one.number());
        leader.shot("team-desk");
        leader.detail().locator("select").first().selectOption(new SelectOption().setLabel("顾清和"));
        leader.detail().locator("form button:has-text('改派')").first().click();
        assertThat(dispatcher.detail().locator(".in-hand")).containsText("顾清和在办");
    }

    @Test
    void the_next_case_is_one_that_nobody_does() {
        Situation first = told("店外经营一");
        Situation second = told("店外经营二");
        Situation third = told("店外经营三");
        Staff leader = VISITS.officer("banzhang01");
        leader.page().navigate("/desk/queue/to-accept");
        leader.listens().opensRow(second.number());
        assertThat(leader.detail().locator(".in-hand [data-key=i]")).isVisible();
        leader.page().keyboard().press("i");
        assertThat(leader.detail().locator(".in-hand")).containsText("我在办");

        Staff dispatcher = VISITS.officer("zhuanban01");
        assertThat(dispatcher.row(second.number()).locator(".crowd")).containsText("周牧远在办");
        dispatcher.opensRow(first.number());
        assertThat(dispatcher.detail().locator(".recommendation .candidate.first strong"))
                .hasText("湖岛街道");
        dispatcher.page().keyboard().press("Enter");
        assertThat(dispatcher.detail().locator("[data-case='" + third.id() + "']"))
                .isVisible();
    }
}
