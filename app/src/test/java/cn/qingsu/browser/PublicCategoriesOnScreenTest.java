package cn.qingsu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What only scripts do on an administrator's page with three hundred choices: find one, count, try by keyboard. */
class PublicCategoriesOnScreenTest {

    @RegisterExtension
    static final Visits VISITS = new Visits();

    @Test
    void a_category_is_found_by_words_closed_counted_and_tried() {
        Staff administrator = VISITS.officer("guanli01");
        Page page = administrator.page();
        page.navigate("/desk/admin/public");
        administrator.listens().shot("public-1-categories");
        Locator count = page.locator("[data-faces-count]");
        int before = Integer.parseInt(count.innerText());
        page.getByLabel("在下面查找分类").fill("路灯不亮");
        Locator lines = page.locator("[data-faces-line]:visible");
        assertThat(lines).hasCount(1);
        lines.locator("input").uncheck();
        assertThat(count).hasText(String.valueOf(before - 1));
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#change")).containsText("试算（尚未保存）");
        assertThat(page.locator("#change")).containsText("不再公开 1 类");
        assertThat(Integer.parseInt(count.innerText())).isEqualTo(before - 1);
        administrator.listens().shot("public-2-tried");

        page.navigate("/desk/knowledge/settings");
        administrator.listens().shot("knowledge-settings");
        Staff leader = VISITS.officer("banzhang01");
        leader.page().navigate("/desk/all?state=CLOSED");
        leader.page().navigate("/desk/views/manage");
        leader.shot("views-of-a-leader");
    }
}
