package cn.qingsu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.city.WorkingCalendar;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An administrator adds a year as the notice brings it. The year is one that no other test counts on. */
class CalendarEditorPageTest {

    private static final String NOTICE = """
            2029-01-01 放假 元旦
            2029-02-12 至 2029-02-18 放假 春节
            2029-02-24，上班，春节
            2029-10-01 至 2029-10-07 放假 国庆节
            """;

    @RegisterExtension
    static final Visits VISITS = new Visits();

    @Test
    void a_year_is_pasted_tried_and_saved() {
        WorkingCalendar calendar = VISITS.qingsu().bean(WorkingCalendar.class);
        Staff administrator = VISITS.officer("guanli01");
        Page page = administrator.page();
        page.navigate("/desk/admin/calendar?year=2029");
        page.getByLabel("日期、放假或上班、名称").fill(NOTICE);
        page.getByLabel("依据", new Page.GetByLabelOptions().setExact(true)).fill("国务院办公厅关于 2029 年部分节假日安排的通知");

        administrator.presses("试算");
        Locator told = page.locator("section[role=status]");
        assertThat(told).containsText("尚未保存");
        assertThat(told).containsText("个工作日");
        assertThat(page.locator("[data-calendar-day='2029-02-24']")).hasAttribute("data-day", "makeup");
        assertThat(calendar.covers(2029)).isFalse();
        administrator.shot("calendar-dry-run");

        save(administrator);
        assertThat(told).containsText("已保存");
        assertThat(page.locator(".looks")).containsText("许思源");
        assertThat(calendar.covers(2029)).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2029, 2, 24))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2029, 10, 2))).isFalse();
        administrator.shot("calendar-saved");
    }

    @Test
    void a_day_that_is_none_is_refused_and_what_was_pasted_stays() {
        Staff administrator = VISITS.officer("guanli01");
        administrator.visitor().expect(422);
        Page page = administrator.page();
        page.navigate("/desk/admin/calendar?year=2029");
        page.getByLabel("日期、放假或上班、名称").fill("2029-02-30 放假 春节");
        administrator.presses("试算");
        assertThat(page.locator("[data-refusal]")).isVisible();
        assertThat(page.getByLabel("日期、放假或上班、名称")).hasValue("2029-02-30 放假 春节");
    }

    @Test
    void the_second_of_two_sees_what_the_first_has_saved_and_his_own_text() {
        Staff first = VISITS.officer("guanli01");
        Staff second = VISITS.officer("guanli01");
        second.visitor().expect(409);
        String mine = "2033-01-01 放假 元旦\n2033-05-01 放假 劳动节";
        for (Staff each : List.of(first, second)) {
            each.page().navigate("/desk/admin/calendar?year=2033");
            each.listens();
        }
        first.page().getByLabel("日期、放假或上班、名称").fill("2033-01-01 放假 元旦\n2033-10-01 至 2033-10-07 放假 国庆节");
        first.page()
                .getByLabel("依据", new Page.GetByLabelOptions().setExact(true))
                .fill("国务院办公厅通知");
        save(first);
        assertThat(first.page().locator("section[role=status]")).containsText("已保存");

        second.page().getByLabel("日期、放假或上班、名称").fill(mine);
        save(second);
        Locator overtaken = second.page().locator("[data-overtaken]");
        assertThat(second.page().locator("[data-refusal=stale]")).isVisible();
        assertThat(overtaken).containsText("许思源 于");
        assertThat(overtaken).containsText("您填了、现在没有的：2033-05-01 放假 劳动节");
        assertThat(second.page().getByLabel("日期、放假或上班、名称")).hasValue(mine);
        second.shot("calendar-overtaken");
        save(second);
        assertThat(second.page().locator("section[role=status]")).containsText("已保存");
        assertThat(overtaken).hasCount(0);
    }

    private static void save(Staff administrator) {
        administrator
                .page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("保存").setExact(true))
                .click();
    }
}
