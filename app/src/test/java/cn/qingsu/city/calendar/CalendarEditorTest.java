package cn.qingsu.city.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.city.CalendarChange;
import cn.qingsu.city.CalendarChanged;
import cn.qingsu.city.CalendarCoverage;
import cn.qingsu.city.CalendarEditor;
import cn.qingsu.city.CalendarYear;
import cn.qingsu.city.CityOnDatabase;
import cn.qingsu.city.DayKind;
import cn.qingsu.city.HolidayDay;
import cn.qingsu.city.Limit;
import cn.qingsu.city.WorkingCalendar;
import cn.qingsu.city.data.CityEdit;
import cn.qingsu.journal.Author;
import cn.qingsu.journal.Entry;
import cn.qingsu.journal.Journal;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.Decision;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** One story: next year is missing, its notice is pasted, looked at, put in, and mended. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CalendarEditorTest {

    private static final String NOTICE = """
            2027-01-01 至 2027-01-03 放假 元旦
            2027-02-05 至 2027-02-12，放假，春节
            2027年1月30日 上班 春节

            2027-02-20,上班,春节
            2027-04-03 至 2027-04-05 放假 清明节
            2027-05-01 至 2027-05-05 放假 劳动节
            2027-06-09 放假 端午节
            2027-09-15 放假 中秋节
            2027-10-01 至 2027-10-07 放假 国庆节
            """;
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

    private CityOnDatabase city;
    private CalendarEditor editor;
    private WorkingCalendar calendar;

    @BeforeAll
    void open() {
        city = new CityOnDatabase(Clock.fixed(NOW, ZoneOffset.UTC));
        editor = city.the(CalendarEditor.class);
        calendar = city.the(WorkingCalendar.class);
    }

    @AfterAll
    void close() {
        city.close();
    }

    @Test
    @Order(1)
    void from_the_first_of_december_the_missing_year_is_an_alarm() {
        CalendarCoverage coverage = city.the(CalendarCoverage.class);
        assertThat(coverage.years()).containsExactly(2024, 2025, 2026);
        assertThat(coverage.missing(NOW)).isEmpty();
        assertThat(coverage.missing(CityTime.startOf(LocalDate.of(2026, 12, 1))))
                .hasValue(2027);
        assertThat(coverage.missing(CityTime.startOf(LocalDate.of(2027, 3, 1)))).hasValue(2027);
        assertThat(calendar.due(Instant.parse("2026-12-30T02:00:00Z"), Limit.workingDays(5))
                        .provisional())
                .isTrue();
    }

    @Test
    @Order(2)
    void what_cannot_be_read_or_contradicts_itself_is_refused_with_its_place() {
        assertThat(code(editor.read("2027-01-01 放假 元旦\n乱写一行"))).isEqualTo("unreadable-line");
        assertThat(code(editor.read("2027-02-30 放假 春节"))).isEqualTo("unreadable-line");
        assertThat(code(editor.read("2027-02-12 至 2027-02-05 放假 春节"))).isEqualTo("unreadable-line");
        assertThat(code(editor.preview(draft(0, List.of())))).isEqualTo("no-days");
        assertThat(code(editor.preview(draft(0, List.of(day("2026-01-01", DayKind.HOLIDAY))))))
                .isEqualTo("day-outside-year");
        assertThat(code(editor.preview(draft(0, List.of(day("2027-03-01", DayKind.MAKEUP_WORKDAY))))))
                .isEqualTo("makeup-on-weekday");
        HolidayDay newYear = day("2027-01-01", DayKind.HOLIDAY);
        assertThat(code(editor.preview(draft(0, List.of(newYear, newYear))))).isEqualTo("day-twice");
        assertThat(code(editor.preview(draft(0, List.of(day("2027-01-02", DayKind.WEEKEND))))))
                .isEqualTo("weekend-needs-no-entry");
    }

    @Test
    @Order(3)
    void a_dry_run_says_what_changes_and_changes_nothing() {
        CalendarChange change = editor.preview(draft(0, pasted())).orElseThrow();
        assertThat(change.version()).isEqualTo(2);
        assertThat(change.nowWorking()).containsExactly(LocalDate.of(2027, 1, 30), LocalDate.of(2027, 2, 20));
        assertThat(change.nowResting()).contains(LocalDate.of(2027, 10, 1)).doesNotContain(LocalDate.of(2027, 10, 2));
        assertThat(change.warnings()).isEmpty();
        assertThat(calendar.version()).isEqualTo(1);
        assertThat(calendar.covers(2027)).isFalse();
    }

    @Test
    @Order(4)
    void a_year_put_in_raises_the_version_is_journaled_and_counts_at_once() {
        editor.put(draft(0, pasted()), "国务院办公厅通知", Author.SYSTEM).orElseThrow();
        assertThat(calendar.version()).isEqualTo(2);
        assertThat(calendar.covers(2027)).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 1, 30))).isTrue();
        assertThat(calendar.due(Instant.parse("2026-12-31T02:00:00Z"), Limit.workingDays(5)))
                .satisfies(due -> assertThat(due.provisional()).isFalse())
                .satisfies(due -> assertThat(due.calendarVersion()).isEqualTo(2))
                .satisfies(due -> assertThat(due.at()).isEqualTo(CityTime.startOf(LocalDate.of(2027, 1, 9))));
        Entry entry = city.the(Journal.class).of(CityEdit.CITY).getLast();
        assertThat(entry.is(CalendarChanged.class)).isTrue();
        assertThat(entry.as(CalendarChanged.class).days()).hasSize(pasted().size());
    }

    @Test
    @Order(5)
    void the_same_year_again_changes_nothing_and_a_mended_one_makes_a_version() {
        assertThat(editor.put(draft(0, pasted()), "国务院办公厅通知", Author.SYSTEM)
                        .orElseThrow()
                        .version())
                .isEqualTo(2);
        assertThat(calendar.version()).isEqualTo(2);
        List<HolidayDay> mended = new ArrayList<>(editor.year(2027).days());
        mended.removeIf(day -> day.day().equals(LocalDate.of(2027, 2, 20)));
        CalendarChange change =
                editor.put(draft(2, mended), "更正", Author.SYSTEM).orElseThrow();
        assertThat(change.nowResting()).containsExactly(LocalDate.of(2027, 2, 20));
        assertThat(calendar.version()).isEqualTo(3);
        assertThat(editor.year(2026).days()).hasSize(39);
    }

    @Test
    @Order(6)
    void whoever_has_not_seen_the_newest_edit_of_the_year_covers_nothing_of_it() {
        CalendarYear seen = editor.year(2027);
        assertThat(seen.version()).isEqualTo(3);
        assertThat(editor.year(2026).version()).isEqualTo(1);
        assertThat(editor.year(2030).version()).isZero();
        List<HolidayDay> one = with(seen, day("2027-03-08", DayKind.HOLIDAY));
        List<HolidayDay> other = with(seen, day("2027-06-01", DayKind.HOLIDAY));
        editor.put(draft(3, one), "三八节", Author.SYSTEM).orElseThrow();

        assertThat(code(editor.preview(draft(3, other)))).isEqualTo("stale");
        assertThat(code(editor.put(draft(3, other), "儿童节", Author.SYSTEM))).isEqualTo("stale");
        assertThat(code(editor.put(draft(2, other), "儿童节", Author.SYSTEM))).isEqualTo("stale");
        assertThat(code(editor.put(draft(3, one), "三八节", Author.SYSTEM)))
                .as("what stands already")
                .isEqualTo("accepted");
        assertThat(editor.year(2027).days()).isEqualTo(one);
        assertThat(editor.year(2027).version()).isEqualTo(4);

        List<HolidayDay> of2028 = List.of(day("2028-01-03", DayKind.HOLIDAY));
        editor.put(new CalendarYear(2028, 0, of2028), "次年", Author.SYSTEM).orElseThrow();
        editor.put(draft(4, other), "知道别人改过", Author.SYSTEM).orElseThrow();
        assertThat(editor.year(2027).days()).isEqualTo(other);
        assertThat(editor.year(2027).version())
                .as("another year's edit lies between")
                .isEqualTo(6);
    }

    @Test
    @Order(7)
    void of_many_that_save_at_once_one_comes_through() throws Exception {
        CalendarYear seen = editor.year(2027);
        List<Callable<String>> all = IntStream.rangeClosed(10, 17)
                .<Callable<String>>mapToObj(day -> () -> code(editor.put(
                        draft(seen.version(), with(seen, day("2027-11-" + day, kind("2027-11-" + day)))),
                        "同时",
                        Author.SYSTEM)))
                .toList();
        List<String> answers = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            for (Future<String> answer : pool.invokeAll(all)) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).containsOnly("accepted", "stale");
        assertThat(answers).containsOnlyOnce("accepted");
        assertThat(editor.year(2027).version()).isEqualTo(seen.version() + 1);
    }

    private static DayKind kind(String day) {
        return DayTable.isWeekend(LocalDate.parse(day)) ? DayKind.MAKEUP_WORKDAY : DayKind.HOLIDAY;
    }

    private static List<HolidayDay> with(CalendarYear year, HolidayDay more) {
        return Stream.concat(year.days().stream(), Stream.of(more))
                .sorted(Comparator.comparing(HolidayDay::day))
                .toList();
    }

    private static CalendarYear draft(int seen, List<HolidayDay> days) {
        return new CalendarYear(2027, seen, days);
    }

    private List<HolidayDay> pasted() {
        return editor.read(NOTICE).orElseThrow();
    }

    private static HolidayDay day(String day, DayKind kind) {
        return new HolidayDay(LocalDate.parse(day), kind, "测试");
    }

    private static String code(Decision<?> decision) {
        return switch (decision) {
            case Decision.Accepted<?> accepted -> "accepted";
            case Decision.Refused<?> refused -> refused.refusal().code();
        };
    }
}
