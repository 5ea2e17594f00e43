package cn.qingsu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.request.Command;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two officers with the same case, refusals, drafts: whoever is second or wrong loses no text. */
class TwoOfficersTest {

    @RegisterExtension
    static final Visits VISITS = new Visits();

    private static Situation told(String text) {
        return Situation.told(VISITS.qingsu(), text, "纪小满", "13900006001", PrivacyLevel.OPEN);
    }

    @Test
    void the_second_sees_that_something_changed_and_keeps_his_text() {
        Situation situation = told("楼下烧烤摊占了半条路").inProgress();
        String words = "十一月二十三日上午到现场，摊主已收回桌椅。";
        Staff clerk =
                VISITS.officer("hudao01").finds(situation.number()).sees("办理中").listens();
        Staff leader = VISITS.officer("hudao02").finds(situation.number()).sees("办理中");
        clerk.visitor().expect(409);
        Locator account = clerk.detail().getByLabel("办理经过");
        account.fill(words);
        clerk.detail().getByLabel("给诉求人的答复").fill("摊主已收回桌椅，道路恢复畅通。");
        Staff.ticks(clerk.detail(), "已解决");
        clerk.answersDemands();

        leader.presses("记录进展");
        leader.dialog().getByLabel("办理进展").fill("已约执法队明天复查");
        leader.confirms("记录进展");

        assertThat(clerk.detail().locator("[data-live-stale]")).isVisible();
        clerk.presses("送审");
        Locator panel = clerk.detail().locator("[data-refusal=stale]");
        assertThat(panel).isVisible();
        assertThat(account).hasValue(words);
        assertThat(panel.locator(".sides section").first()).containsText("已约执法队明天复查");
        assertThat(panel.locator(".sides section").last()).containsText(words);
        panel.scrollIntoViewIfNeeded();
        clerk.shot("two-officers-stale");
        panel.locator("[data-append]").click();
        assertThat(account).hasValue(words + "\n已约执法队明天复查");
        pressed(panel, "按最新情况再提交");
        clerk.sees("待审核");
        assertThat(clerk.detail()).containsText(words);
        clerk.shot("reply-waits-for-review");
    }

    private static void pressed(Locator panel, String button) {
        panel.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .click();
    }

    @Test
    void the_second_may_look_at_the_newest_state_with_his_text_or_give_it_up() {
        Situation situation = told("地铁口共享单车乱停").inProgress();
        String words = "已联系运营企业清运";
        Staff clerk =
                VISITS.officer("hudao01").finds(situation.number()).sees("办理中").listens();
        clerk.visitor().expect(409);
        Locator account = clerk.detail().getByLabel("办理经过");
        account.fill(words);
        clerk.detail().getByLabel("给诉求人的答复").fill("单车已清运。");
        Staff.ticks(clerk.detail(), "已解决");
        clerk.answersDemands();
        situation.does("hudao02", new Command.NoteProgress(null, "企业答应今晚清运"));
        clerk.presses("送审");
        Locator panel = clerk.detail().locator("[data-refusal=stale]");
        pressed(panel, "看最新情况，保留我写的");
        assertThat(panel).hasCount(0);
        assertThat(account).hasValue(words);
        assertThat(clerk.detail().locator(".timeline")).containsText("企业答应今晚清运");

        situation.does("hudao02", new Command.NoteProgress(null, "已清运完毕"));
        clerk.visitor().expect(409);
        clerk.presses("送审");
        pressed(panel, "放弃我写的");
        assertThat(panel).hasCount(0);
        assertThat(account).hasValue("");
        clerk.page().reload();
        assertThat(account).hasValue("");
    }

    @Test
    void a_refusal_says_which_rule_and_the_text_stays() {
        Situation situation = told("菜市场门口污水横流").withTheStreet();
        situation.does("hudao01", new Command.Acknowledge(null));
        Staff clerk = VISITS.officer("hudao01").finds(situation.number()).sees("办理中");
        clerk.visitor().expect(422);
        clerk.detail().getByLabel("办理经过").fill("已经清洗");
        clerk.detail().getByLabel("给诉求人的答复").fill("门口已经冲洗干净。");
        Staff.ticks(clerk.detail(), "已解决");
        clerk.presses("送审");
        Locator panel = clerk.detail().locator("[data-refusal]");
        assertThat(panel).isVisible();
        assertThat(panel.locator(".clause")).isVisible();
        assertThat(clerk.detail().getByLabel("办理经过")).hasValue("已经清洗");
        clerk.shot("refusal-panel");
    }

    @Test
    void what_a_clerk_typed_is_there_after_a_reload() {
        Situation situation = told("公厕水龙头坏了一直流水").inProgress();
        Staff clerk = VISITS.officer("hudao01").finds(situation.number());
        clerk.detail().getByLabel("办理经过").fill("已通知维修，下午到场");
        assertThat(clerk.detail().getByText("草稿已存").first()).isVisible();
        clerk.page().reload();
        assertThat(clerk.detail().getByLabel("办理经过")).hasValue("已通知维修，下午到场");
        assertThat(clerk.detail().getByText("已恢复").first()).isVisible();
        clerk.shot("draft-restored");
    }
}
