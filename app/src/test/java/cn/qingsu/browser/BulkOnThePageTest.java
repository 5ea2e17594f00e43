package cn.qingsu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.request.Command;
import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many rows of a queue, one action. */
class BulkOnThePageTest {

    @RegisterExtension
    static final Visits VISITS = Visits.alone();

    private static Situation told(String text) {
        return Situation.told(VISITS.qingsu(), text, "纪小满", "13900006001", PrivacyLevel.OPEN);
    }

    @Test
    void a_dispatcher_tries_many_by_keyboard_and_carries_out_what_can_be_done() {
        for (int n = 1; n <= 22; n++) {
            told("门头店外堆放货物，第 " + n + " 处").does("zhuanban01", new Command.Accept());
        }
        Staff dispatcher = VISITS.officer("zhuanban01");
        dispatcher.page().navigate("/desk/queue/to-dispatch");
        dispatcher.listens();
        Locator picked = dispatcher.page().locator("[data-pick-number]");
        dispatcher.page().keyboard().press("j");
        dispatcher.page().keyboard().press("x");
        assertThat(picked).hasText("1");
        for (int n = 0; n < 4; n++) {
            dispatcher.page().keyboard().press("j");
        }
        dispatcher.page().keyboard().press("Shift+X");
        assertThat(picked).hasText("5");
        dispatcher.page().keyboard().press("x");
        assertThat(picked).hasText("4");
        dispatcher.page().keyboard().press("*");
        assertThat(picked).hasText("22");
        dispatcher.shot("bulk-picked");

        dispatcher.page().keyboard().press("v");
        assertThat(dispatcher.page()).hasURL(Pattern.compile("/desk/bulk$"));
        assertThat(dispatcher.detail()).containsText("已选 22 件");
        dispatcher.shot("bulk-choose");
        dispatcher
                .listens()
                .detail()
                .locator("button[formaction$='/bulk/dispatch']")
                .click();
        dispatcher.listens();
        dispatcher.chooses(dispatcher.detail().getByLabel("主办单位"), "湖岛", "湖岛街道");
        dispatcher.page().keyboard().press("Control+Enter");

        Locator can = dispatcher.detail().locator("[data-verdict=green] li");
        assertThat(can).hasCount(22);
        dispatcher.listens().shot("bulk-tried");
        dispatcher.page().keyboard().press("Control+Enter");
        assertThat(dispatcher.detail().locator("[data-verdict=green] header")).containsText("已办理");
        dispatcher.listens().shot("bulk-done");
        dispatcher.page().keyboard().press("Enter");
        assertThat(dispatcher.page()).hasURL(Pattern.compile("/desk/queue/to-dispatch$"));
        assertThat(dispatcher.page().locator("#list")).containsText("现在没有诉求");
    }

    @Test
    void what_cannot_be_done_is_told_apart_before_anything_is_done() {
        Situation open = told("夜间施工噪声");
        Situation gone = told("垃圾桶满溢");
        Staff leader = VISITS.officer("banzhang01");
        leader.page().navigate("/desk/queue/to-accept");
        leader.listens();
        leader.row(open.number()).locator(".check").check();
        leader.row(gone.number()).locator(".check").check();
        gone.does("zhuanban01", new Command.Accept());
        leader.page().keyboard().press("v");
        leader.listens().button("受理").click();
        assertThat(leader.detail().locator("[data-verdict=green]")).containsText(open.number());
        assertThat(leader.detail().locator("[data-verdict=red]")).containsText(gone.number());
        leader.listens().shot("bulk-refused");
        leader.page().keyboard().press("Control+Enter");
        assertThat(leader.detail()).containsText("已办理");
    }

    @Test
    void each_goes_to_its_own_recommendation_and_all_are_taken_back_by_one_key() {
        Situation one = told("消防通道堆着杂物").does("zhuanban01", new Command.Accept());
        Staff dispatcher = VISITS.officer("zhuanban01");
        dispatcher.page().navigate("/desk/queue/to-dispatch");
        dispatcher.listens();
        dispatcher.row(one.number()).locator(".check").check();
        dispatcher.page().keyboard().press("v");
        dispatcher.listens().page().keyboard().press("r");
        Locator can = dispatcher.detail().locator("[data-verdict=green]");
        assertThat(can).containsText(one.number());
        assertThat(can).containsText("湖岛街道");
        dispatcher.listens().shot("recommended-tried");
        dispatcher.page().keyboard().press("Control+Enter");
        Locator toast = dispatcher.page().locator(".toast");
        assertThat(toast).hasCount(1);
        assertThat(toast).containsText("1 件将转办给各自的单位");
        dispatcher.shot("recommended-waits");
        dispatcher.page().keyboard().press("z");
        assertThat(dispatcher.page().locator(".toast").last()).containsText("已撤销 1 件");
        dispatcher.page().keyboard().press("Enter");
        dispatcher.listens();
        assertThat(dispatcher.row(one.number())).isVisible();
        one.handedOver(); // stands in no other test's way
    }
}
