package cn.qingsu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.intake.TrackingTokens;
import cn.qingsu.request.Claim;
import cn.qingsu.request.Command;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever goes back after an action finds how it is now, and no form of before; whoever's clock is wrong reads the right times. */
class BackButtonTest {

    @RegisterExtension
    static final Visits VISITS = new Visits();

    @Test
    void a_clerk_who_goes_back_and_forth_finds_the_case_as_it_is_now() {
        Situation one = Situation.told(VISITS.qingsu(), "楼道堆物堵了消防门", "于小海", "13800016051", PrivacyLevel.OPEN)
                .inProgress();
        Staff clerk = VISITS.officer("hudao01");
        Page page = clerk.page();
        page.navigate("/desk/queue/unit-open");
        clerk.listens().opensRow(one.number()).presses("记录进展");
        clerk.dialog().getByLabel("办理进展").fill("已到现场");
        clerk.confirms("记录进展");
        assertThat(clerk.detail()).containsText("已到现场");
        String words = "十一月二十三日到现场，已清理。";
        clerk.detail().getByLabel("办理经过").fill(words);
        clerk.detail().getByLabel("给诉求人的答复").fill("楼道已清理。");
        Staff.ticks(clerk.detail(), "已解决");
        clerk.answersDemands();
        clerk.presses("送审").sees("待审核");
        page.goBack();
        assertThat(page).hasURL(Pattern.compile("/desk/queue/unit-open$"));
        assertThat(clerk.row(one.number())).hasCount(0);
        page.goForward();
        clerk.sees("待审核");
        assertThat(clerk.detail().getByLabel("办理经过")).hasCount(0);
    }

    @Test
    void an_agent_who_goes_back_finds_an_empty_form() {
        Staff agent = VISITS.officer("banzhang01");
        Page page = agent.page();
        page.navigate("/desk/register");
        agent.listens();
        page.locator("#register-text").fill("瑞海北路7号门前消防通道停满了车");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".wb-done .case-number")).isVisible();
        page.navigate("/desk/all");
        page.goBack();
        assertThat(page).hasURL(Pattern.compile("/desk/register$"));
        assertThat(page.locator("#register-text")).hasValue("");
    }

    @Test
    void a_resident_who_goes_back_after_her_rating_is_asked_for_none() {
        Situation one = Situation.told(VISITS.qingsu(), "公交站牌倒了", "周小雨", "13800016052", PrivacyLevel.OPEN)
                .inProgress()
                .does("hudao01", new Command.Reply(null, "已扶正。", "您反映的站牌已扶正。", Claim.SOLVED))
                .does("shenhe01", new Command.Approve(null));
        Page page = VISITS.resident().page();
        page.navigate("/portal/track");
        page.navigate("/portal/r/" + VISITS.qingsu().bean(TrackingTokens.class).of(one.id()));
        page.getByText("解决了，我满意").click();
        assertThat(page.locator("main")).containsText("谢谢您的评价");
        page.goBack();
        page.goForward();
        assertThat(page.locator("main")).containsText("已办结");
        assertThat(page.getByText("解决了，我满意")).hasCount(0);
    }

    @Test
    void a_clock_that_is_five_hours_wrong_shows_the_same_time_left() {
        Situation one = Situation.told(VISITS.qingsu(), "路灯不亮，晚上看不清路", "赵小强", "13800016053", PrivacyLevel.OPEN);
        Staff dispatcher = VISITS.officer("zhuanban01").finds(one.number());
        Pattern left = Pattern.compile("^剩 (2 小时|1 小时 5\\d 分)$"); // to be accepted within two hours
        assertThat(dispatcher.detail().locator("time[data-left]").first()).hasText(left);
        dispatcher
                .visitor()
                .context()
                .clock()
                .setFixedTime(Date.from(OffsetDateTime.parse("2026-11-23T10:00:00+08:00")
                        .toInstant()
                        .plus(Duration.ofHours(5))));
        dispatcher.page().reload();
        assertThat(dispatcher.detail().locator("time[data-left]").first()).hasText(left);
    }
}
