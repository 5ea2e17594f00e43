package cn.qingsu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** A resident on the portal, who reads labels and presses buttons. */
final class Resident {

    private final Visitor visitor;
    private final Page page;

    Resident(Visitor visitor) {
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

    Resident comes() {
        page.navigate("/");
        return this;
    }

    /** The one box. */
    Locator box() {
        return page.getByLabel("您的问题", new Page.GetByLabelOptions().setExact(true));
    }

    Resident writes(String text) {
        box().fill(text);
        return this;
    }

    Resident at(String address) {
        page.getByLabel("在哪里").fill(address);
        return this;
    }

    Resident leavesPhone(String phone) {
        phone().fill(phone);
        return this;
    }

    Locator phone() {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("电话"));
    }

    Resident isCalled(String name) {
        page.getByLabel("怎么称呼您").fill(name);
        return this;
    }

    /** 留下电话, 保密 or 匿名提交. */
    Resident chooses(String way) {
        page.locator("label.pick-card")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + way)))
                .click();
        return this;
    }

    void sends() {
        button("提交").click();
    }

    /** Sends, and reads the number from the receipt. */
    String getsNumber() {
        sends();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("收到了")))
                .isVisible();
        return String.join("", page.locator(".big-number .groups span").allInnerTexts());
    }

    /** From the receipt to the page of the own case. */
    Resident looksAtProgress() {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("看办理进度"))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("办到哪一步了")))
                .isVisible();
        return this;
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** All words of the page as a person reads them. */
    String reads() {
        return page.locator("main").innerText();
    }
}
