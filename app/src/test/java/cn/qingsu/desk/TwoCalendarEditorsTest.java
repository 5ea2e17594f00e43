package cn.qingsu.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.RunningApplication;
import cn.qingsu.city.CalendarEditor;
import cn.qingsu.city.DayKind;
import cn.qingsu.city.HolidayDay;
import cn.qingsu.city.Units;
import cn.qingsu.identity.Accounts;
import cn.qingsu.identity.Grant;
import cn.qingsu.identity.GrantPeriod;
import cn.qingsu.identity.NewAccount;
import cn.qingsu.identity.Role;
import cn.qingsu.journal.Author;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Two administrators have the same year of the calendar open. The year is one that no other test counts on. */
class TwoCalendarEditorsTest {

    private static final String AT = "/desk/admin/calendar";
    private static final String NOTICE = "2031-01-01 放假 元旦\n2031-10-01 至 2031-10-07 放假 国庆节";
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(-?[0-9]+)\"");

    private final RunningApplication qingsu = RunningApplication.shared();

    private static String version(String page) {
        Matcher found = VERSION.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static Map<String, String> fields(String version, String pasted, String source, String step) {
        return Map.of("year", "2031", "version", version, "pasted", pasted, "source", source, "step", step);
    }

    private List<HolidayDay> standing() {
        return qingsu.bean(CalendarEditor.class).year(2031).days();
    }

    private static HolidayDay holiday(int month, int day, String name) {
        return new HolidayDay(LocalDate.of(2031, month, day), DayKind.HOLIDAY, name);
    }

    @Test
    void the_second_is_told_who_was_faster_and_what_stands_and_keeps_what_he_typed() throws Exception {
        qingsu.bean(Accounts.class)
                .create(
                        new NewAccount(
                                "guanli77",
                                "白既明",
                                Units.CENTRE,
                                List.of(new GrantPeriod(
                                        new Grant(Role.ADMINISTRATOR, Units.CENTRE), LocalDate.of(2020, 1, 1), null)),
                                "Qingsu-12345",
                                false),
                        Author.SYSTEM)
                .orElseThrow();
        try (Colleague one = Colleague.signedIn(qingsu, "guanli01");
                Colleague other = Colleague.signedIn(qingsu, "guanli77")) {
            String seen = version(one.opens(AT + "?year=2031").body());
            assertThat(version(other.opens(AT + "?year=2031").body())).isEqualTo(seen);
            String first = NOTICE + "\n2031-05-01 放假 劳动节";
            var saved = one.sends(AT, fields(seen, first, "国务院通知", "save"));
            assertThat(saved.statusCode()).isEqualTo(200);
            assertThat(saved.body()).contains("已保存").doesNotContain("data-overtaken");
            String newest = version(saved.body());

            String second = NOTICE + "\n2031-06-24 放假 端午节";
            for (String step : List.of("preview", "save")) {
                var refused = other.sends(AT, fields(seen, second, "自己抄的", step));
                assertThat(refused.statusCode()).as(step).isEqualTo(409);
                assertThat(refused.body())
                        .contains("data-refusal=\"stale\"", "许思源 于 ", "依据：国务院通知")
                        .contains("现在有、您没有填的：2031-05-01 放假 劳动节", "您填了、现在没有的：2031-06-24 放假 端午节")
                        .contains("2031-06-24 放假 端午节</textarea>", "value=\"自己抄的\"");
                assertThat(version(refused.body())).isEqualTo(newest);
            }
            assertThat(standing()).contains(holiday(5, 1, "劳动节")).doesNotContain(holiday(6, 24, "端午节"));

            String both = second + "\n2031-05-01 放假 劳动节";
            var knowing = other.sends(AT, fields(newest, both, "合并", "save"));
            assertThat(knowing.statusCode()).isEqualTo(200);
            assertThat(standing()).contains(holiday(5, 1, "劳动节"), holiday(6, 24, "端午节"));
            assertThat(one.opens(AT + "?year=2031").body()).contains("白既明", "许思源");
        }
    }

    @Test
    void whoever_does_not_say_what_he_has_seen_covers_nothing() throws Exception {
        try (Colleague administrator = Colleague.signedIn(qingsu, "guanli01")) {
            administrator.opens(AT + "?year=2032");
            String pasted = NOTICE.replace("2031", "2032");
            var blind = administrator.sends(AT, Map.of("year", "2032", "pasted", pasted, "step", "save"));
            assertThat(blind.statusCode()).isEqualTo(409);
            assertThat(qingsu.bean(CalendarEditor.class).year(2032).days()).isEmpty();
        }
    }
}
