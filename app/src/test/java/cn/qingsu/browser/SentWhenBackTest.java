package cn.qingsu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.identity.PrivacyLevel;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A command that is sent while the network is away waits on its page and is done once. */
class SentWhenBackTest {

    private static final String PROGRESS = "已约物业明早八点现场移车";

    @RegisterExtension
    static final Visits VISITS = new Visits();

    private static long noted(Situation situation) {
        return VISITS.qingsu()
                .sql()
                .sql("select count(*) from journal.entry where subject = 'request' and subject_id = ? and reason = ?")
                .param(situation.id().value())
                .param(PROGRESS)
                .query(Long.class)
                .single();
    }

    private static Situation inProgress(String text, String phone) {
        return Situation.told(VISITS.qingsu(), text, "殷一诺", phone, PrivacyLevel.OPEN)
                .inProgress();
    }

    /** The clerk's dialog with what he has done so far. */
    private static Page writes(Staff clerk, Situation situation) {
        clerk.finds(situation.number());
        Page page = clerk.page();
        page.keyboard().press("o");
        page.locator("dialog[open] textarea").fill(PROGRESS);
        return page;
    }

    /** Sends the dialog while there is no network. @return what the dialog says to that */
    private static Locator sendsInVain(Staff clerk) {
        clerk.visitor().expectLostNetwork();
        clerk.visitor().context().setOffline(true);
        clerk.page().keyboard().press("Control+Enter");
        return clerk.page().locator("dialog[open] [data-refusal=network-away]");
    }

    @Test
    void it_waits_says_so_and_is_sent_when_the_network_is_back() {
        Situation situation = inProgress("消防通道又停满了车", "13900009301");
        Staff clerk = VISITS.officer("hudao01");
        Page page = writes(clerk, situation);
        Locator waits = sendsInVain(clerk);
        assertThat(waits).containsText("网络断开，这一步还没有送出");
        assertThat(waits).containsText("网络恢复后自动再送一次");
        clerk.shot("sent-when-back-waits");
        assertThat(noted(situation)).isZero();
        clerk.visitor().context().setOffline(false);
        assertThat(page.locator("#toasts")).containsText("刚才那一步已经送出");
        assertThat(page.locator("dialog[open]")).hasCount(0);
        assertThat(clerk.detail().locator(".timeline")).containsText(PROGRESS);
        assertThat(noted(situation)).isEqualTo(1);
        clerk.shot("sent-when-back-sent");
    }

    @Test
    void what_had_arrived_before_the_network_went_is_not_done_twice() {
        Situation situation = inProgress("消防通道里堆了装修垃圾", "13900009302");
        Staff clerk = VISITS.officer("hudao01");
        Page page = writes(clerk, situation);
        clerk.visitor().expectLostNetwork();
        clerk.visitor().expect(409);
        AtomicInteger tries = new AtomicInteger();
        page.route("**/commands/note-progress", route -> {
            if (tries.incrementAndGet() == 1) {
                route.fetch();
                route.abort("internetdisconnected");
            } else {
                route.resume();
            }
        });
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#toasts")).containsText("没有重复办理");
        assertThat(page.locator("dialog[open] textarea").first()).hasValue(PROGRESS);
        assertThat(tries.get()).isEqualTo(2);
        assertThat(noted(situation)).isEqualTo(1);
    }

    @Test
    void whoever_does_not_want_it_any_more_says_so() {
        Situation situation = inProgress("消防通道被铁链锁住", "13900009303");
        Staff clerk = VISITS.officer("hudao01");
        Page page = writes(clerk, situation);
        Locator waits = sendsInVain(clerk);
        waits.getByText("不送了").click();
        assertThat(waits).hasCount(0);
        clerk.visitor().context().setOffline(false);
        assertThat(page.locator("dialog[open] [data-draft-note]")).containsText("草稿已存");
        assertThat(noted(situation)).isZero();
    }
}
