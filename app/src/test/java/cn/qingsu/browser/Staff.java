package cn.qingsu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** An officer at a desk. */
final class Staff {

    private static final String PASSWORD = "Qingsu-12345";

    private final Visitor visitor;
    private final Page page;

    Staff(Visitor visitor) {
        this.visitor = visitor;
        this.page = visitor.page();
    }

    Page page() {
        return page;
    }

    Visitor visitor() {
        return visitor;
    }

    void shot(String name) {
        visitor.shot(name);
    }

    /** Leads to the first queue of the officer's desk. */
    void signIn(String login) {
        page.navigate("/desk");
        page.getByLabel("账号").fill(login);
        page.getByLabel("密码").fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登录"))
                .click();
        assertThat(page).hasURL(Pattern.compile("/desk/"));
        listens();
    }

    /** Waits until the page's scripts are at work and it hears of news. */
    Staff listens() {
        assertThat(page.locator("html[data-live=on]")).isAttached();
        return this;
    }

    Staff opensDesk() {
        page.navigate("/desk");
        return listens();
    }

    /** The line of a case in the list, by its number. */
    Locator row(String number) {
        return page.locator(".row").filter(new Locator.FilterOptions().setHasText(number));
    }

    /** Opens a case from the list that is shown. */
    Staff opensRow(String number) {
        row(number).locator("a").first().click();
        assertThat(detail().locator(".case-number").first()).isVisible();
        return this;
    }

    /** Finds a case by its number from wherever the officer is. */
    Staff finds(String number) {
        Locator search = page.locator("#global-search");
        search.fill(number);
        search.press("Enter");
        assertThat(page).hasURL(Pattern.compile("/desk/cases/"));
        return listens();
    }

    /** Opens a case by its address, and waits until it can be taken in hand. */
    Staff opens(Situation situation) {
        page.navigate("/desk/cases/" + situation.id());
        assertThat(detail().locator(".in-hand button")).isVisible();
        return listens();
    }

    /** Presses keys, one after the other. */
    Staff keys(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    /** So that a picture shows what is below. */
    Staff closesToasts() {
        page.evaluate("document.querySelectorAll('.toast').forEach((toast) => toast.remove())");
        return this;
    }

    /** The case that is open. */
    Locator detail() {
        return page.locator("#content");
    }

    Locator state() {
        return detail().locator(".case-head .state");
    }

    Staff sees(String state) {
        assertThat(state()).hasText(state);
        return this;
    }

    Locator button(String name) {
        return detail().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .first();
    }

    Staff presses(String button) {
        button(button).click();
        return this;
    }

    /** The dialog that is open. */
    Locator dialog() {
        return page.locator("dialog[open]");
    }

    void confirms(String button) {
        dialog().locator("footer")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button))
                .last()
                .click();
        assertThat(dialog()).hasCount(0);
    }

    /** Types into a field with suggestions and takes the one that is named. */
    void chooses(Locator field, String typed, String named) {
        field.fill("");
        field.pressSequentially(typed);
        Locator options = page.locator(".suggestions:not([hidden]) [role=option]");
        options.filter(new Locator.FilterOptions().setHasText(named)).first().click();
    }

    /** Says of everything that the citizen wants that the public reply answers it. */
    Staff answersDemands() {
        for (Locator box : detail().locator("[data-demand]:not([hidden]) input[type=checkbox]")
                .all()) {
            box.check();
        }
        return this;
    }

    /** Chooses one of several answers. */
    static void ticks(Locator within, String answer) {
        within.getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName(answer).setExact(true))
                .check();
    }

    String timeline() {
        return detail().locator(".timeline").innerText();
    }
}
