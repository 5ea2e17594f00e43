package cn.qingsu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** 14 July, noon: a tourist who gives no name reports stalls with swim rings that block the road beside a beach. */
class SwimRingTest {

    private static final int MOST = 12;
    private static final String STORY = "第三海水浴场厕所旁边，卖游泳圈的摆摊占了道，把路都堵了，车过不去。我是外地来的游客，不留姓名。";

    @RegisterExtension
    static final Visits VISITS = Visits.alone();

    private final List<String> pressed = new ArrayList<>();

    private void press(Page page, String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
            pressed.add(key);
        }
    }

    @Test
    void it_is_registered_by_the_keyboard_alone_in_at_most_twelve_key_actions_beside_typing() {
        Staff agent = VISITS.officer("huawu01");
        Page page = agent.page();
        press(page, "g", "n");
        assertThat(page).hasURL(Pattern.compile("/desk/register"));
        agent.listens();
        press(page, "F7");
        page.keyboard().type("13900008201");
        press(page, "Enter");
        assertThat(page.locator("#call-card")).containsText("通话中");
        assertThat(page.locator("#register-text")).isFocused();
        page.keyboard().type(STORY);
        assertThat(page.locator(".read")).containsText("八大关街道");
        press(page, "Control+b");
        press(page, "Control+K");
        page.keyboard().type("占道经营");
        assertThat(page.locator(".suggestions:not([hidden]) [role=option]").first())
                .isVisible();
        press(page, "Enter");
        assertThat(page.locator("#register-privacy")).hasValue("ANONYMOUS");
        assertThat(page.locator("#register-street")).hasValue(Pattern.compile("八大关街道"));
        assertThat(page.locator("#register-category")).hasValue(Pattern.compile("占道|摆摊|经营"));
        agent.shot("swim-ring-form");
        press(page, "Control+Enter");
        assertThat(page.locator(".wb-done .case-number")).isVisible();
        assertThat(page.locator("#call-card"))
                .containsText(page.locator(".wb-done .case-number").innerText());
        press(page, "F7");
        assertThat(page.locator("#call-card")).containsText("已挂断");
        agent.shot("swim-ring-done");
        org.assertj.core.api.Assertions.assertThat(pressed).hasSizeLessThanOrEqualTo(MOST);
    }
}
