package cn.qingsu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.qingsu.identity.PrivacyLevel;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A dispatcher works with the keyboard alone. */
class KeyboardTest {

    @RegisterExtension
    static final Visits VISITS = new Visits();

    @Test
    void a_list_is_walked_and_a_case_opened_by_keys() {
        Situation.told(VISITS.qingsu(), "路口红绿灯不亮", "殷一诺", "13900008001", PrivacyLevel.OPEN);
        Situation.told(VISITS.qingsu(), "绿化带里倒了建筑垃圾", "殷二诺", "13900008002", PrivacyLevel.OPEN);
        Staff dispatcher = VISITS.officer("zhuanban01");
        var rows = dispatcher.page().locator("[data-rows] .row-open");
        dispatcher.page().keyboard().press("j");
        assertThat(rows.nth(0)).isFocused();
        dispatcher.page().keyboard().press("j");
        assertThat(rows.nth(1)).isFocused();
        dispatcher.page().keyboard().press("k");
        assertThat(rows.nth(0)).isFocused();
        dispatcher.page().keyboard().press("Enter");
        assertThat(dispatcher.detail().locator(".case-head h2"))
                .hasText(rows.nth(0).innerText());
        assertThat(dispatcher.page()).hasURL(Pattern.compile("case="));
        dispatcher.shot("keyboard-open");
    }

    @Test
    void the_search_and_the_sheet_of_shortcuts_are_a_key_away_but_not_while_somebody_writes() {
        Staff dispatcher = VISITS.officer("zhuanban01");
        dispatcher.page().keyboard().press("?");
        assertThat(dispatcher.dialog()).containsText("快捷键");
        dispatcher.shot("keyboard-sheet");
        dispatcher.page().keyboard().press("Escape");
        assertThat(dispatcher.dialog()).hasCount(0);
        dispatcher.page().keyboard().press("/");
        var search = dispatcher.page().locator("#global-search");
        assertThat(search).isFocused();
        dispatcher.page().keyboard().type("j?/");
        assertThat(search).hasValue("j?/");
        assertThat(dispatcher.dialog()).hasCount(0);
    }
}
