package cn.qingsu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.identity.PrivacyLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What was handed over by one key can be taken back by another. */
class UndoOnThePageTest {

    @RegisterExtension
    static final Visits VISITS = Visits.alone();

    private static String state(Situation situation) {
        return VISITS.qingsu()
                .sql()
                .sql("select state from request.request where id = ?")
                .param(situation.id().value())
                .query(String.class)
                .single();
    }

    @Test
    void z_takes_back_what_enter_did_and_what_is_left_alone_is_done() {
        Situation one = Situation.told(VISITS.qingsu(), "消防通道停满了车", "殷一诺", "13900008001", PrivacyLevel.OPEN);
        Staff dispatcher = VISITS.officer("zhuanban01");
        dispatcher.opensRow(one.number());
        assertThat(dispatcher.detail().locator(".recommendation .candidate.first strong"))
                .hasText("湖岛街道");
        dispatcher.page().keyboard().press("Enter");
        assertThat(dispatcher.page().locator(".toast")).containsText("转办湖岛街道");
        assertThat(dispatcher.page().locator("#row-" + one.id())).hasAttribute("data-done", "true");
        dispatcher.shot("undo-toast");
        dispatcher.page().keyboard().press("z");
        assertThat(dispatcher.detail().locator(".recommendation .candidate.first strong"))
                .hasText("湖岛街道");
        assertThat(dispatcher.page().locator("#row-" + one.id() + "[data-done]"))
                .hasCount(0);
        assertThat(state(one)).isEqualTo("REGISTERED");

        dispatcher.page().keyboard().press("Enter");
        assertThat(dispatcher.page().locator(".toast").last()).containsText("转办湖岛街道");
        dispatcher.sees("待签收");
        assertThat(state(one)).isEqualTo("DISPATCHED");
        dispatcher.shot("undo-not-used");

        dispatcher.page().navigate("/desk/settings");
        dispatcher.shot("desk-settings");
        dispatcher.page().locator("#own-undo").selectOption("0");
        dispatcher.presses("保存");
        assertThat(dispatcher.page().locator(".toast")).containsText("已保存");
        Situation other = Situation.told(VISITS.qingsu(), "井盖松动", "殷一诺", "13900008001", PrivacyLevel.OPEN);
        dispatcher.opensDesk().opensRow(other.number());
        assertThat(dispatcher.detail().locator(".recommendation .candidate.first strong"))
                .hasText("湖岛街道");
        dispatcher.page().keyboard().press("Enter");
        dispatcher.sees("待签收");
        assertThat(dispatcher.page().locator(".toast [data-undo]")).hasCount(0);
    }
}
