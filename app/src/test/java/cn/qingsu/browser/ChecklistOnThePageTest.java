package cn.qingsu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.qingsu.identity.PrivacyLevel;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A reply says something to each thing that the citizen wants, and its reviewer sees what. */
class ChecklistOnThePageTest {

    @RegisterExtension
    static final Visits VISITS = new Visits();

    @Test
    void each_demand_is_answered_or_explained_before_the_reviewer_reads_it() {
        Situation situation = Situation.told(
                        VISITS.qingsu(),
                        "小区东门消防通道被两个集装箱堵住三天了。请尽快移走，并对放置的人进行处罚。以后多久检查一次？",
                        "纪小满",
                        "13900006001",
                        PrivacyLevel.OPEN)
                .inProgress();
        Staff clerk = VISITS.officer("hudao01").finds(situation.number()).sees("办理中");
        clerk.visitor().expect(422);
        Locator demands = clerk.detail().locator("[data-demand]:not([hidden])");
        assertThat(demands).hasCount(3);
        assertThat(demands.nth(1).locator("textarea")).hasValue("对放置的人进行处罚");
        clerk.button("加一项").click();
        assertThat(demands).hasCount(4);
        demands.nth(3).locator("textarea").fill("电话告知结果");
        demands.nth(3).locator("[data-demand-remove]").click();
        assertThat(demands).hasCount(3);

        clerk.detail().getByLabel("办理经过").fill("现场约谈物业，当场移走两个集装箱");
        clerk.detail().getByLabel("给诉求人的答复").fill("两个集装箱已移走，通道恢复畅通；今后每周检查一次。");
        Staff.ticks(clerk.detail(), "已解决");
        demands.nth(0).getByLabel("公开答复里已回应").check();
        demands.nth(2).getByLabel("公开答复里已回应").check();
        clerk.presses("送审");
        Locator refusal = clerk.detail().locator("[data-refusal=demand-open]");
        assertThat(refusal).containsText("对放置的人进行处罚");
        refusal.scrollIntoViewIfNeeded();
        clerk.shot("checklist-open");
        demands.nth(1).locator("input[name$='.words']").fill("首次发生且当场改正，依法不予处罚");
        clerk.detail().locator("[data-demands]").scrollIntoViewIfNeeded();
        clerk.shot("checklist-reply");
        clerk.presses("送审").sees("待审核");

        Staff reviewer = VISITS.officer("shenhe01").finds(situation.number()).sees("待审核");
        Locator shown = reviewer.detail().locator("section:has(h3:text('审核答复')) .demands-shown li");
        assertThat(shown).hasCount(3);
        assertThat(shown.nth(1)).containsText("首次发生且当场改正");
        shown.first().scrollIntoViewIfNeeded();
        reviewer.shot("checklist-review");
    }
}
