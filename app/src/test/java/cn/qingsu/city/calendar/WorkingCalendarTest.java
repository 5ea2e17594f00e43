package cn.qingsu.city.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.city.DayKind;
import cn.qingsu.city.DayWindow;
import cn.qingsu.city.Due;
import cn.qingsu.city.HolidayDay;
import cn.qingsu.city.Limit;
import cn.qingsu.city.LimitUnit;
import cn.qingsu.kernel.CityTime;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Golden tables and properties of the arithmetic, over the calendar that we ship. */
class WorkingCalendarTest {

    private static final CityCalendar CALENDAR = shipped();

    @ParameterizedTest
    @CsvSource({
        "2026-09-30, 5, 2026-10-13",
        "2026-02-13, 5, 2026-02-27",
        "2026-01-01, 1, 2026-01-04",
        "2025-09-26, 5, 2025-10-10",
        "2026-04-30, 10, 2026-05-18",
        "2026-02-16, 1, 2026-02-24",
        "2026-09-18, 5, 2026-09-24",
        "2025-12-31, 15, 2026-01-22",
        "2026-03-02, 1, 2026-03-03",
        "2026-03-06, 1, 2026-03-09",
    })
    void working_days_end_at_24_00_of_the_nth_working_day_after_the_start(LocalDate start, int days, LocalDate end) {
        for (LocalTime time : List.of(LocalTime.MIN, LocalTime.of(17, 31), LocalTime.of(23, 59, 59))) {
            Due due = CALENDAR.due(at(start.atTime(time)), Limit.workingDays(days));
            assertThat(due.at()).isEqualTo(CityTime.startOf(end.plusDays(1)));
            assertThat(due.provisional()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2025, 2026})
    void a_whole_year_has_248_working_days(int year) {
        assertThat(CALENDAR.days().workingDaysIn(year)).isEqualTo(248);
        assertThat(CALENDAR.workingMinutesBetween(
                        CityTime.startOf(LocalDate.of(year, 1, 1)), CityTime.startOf(LocalDate.of(year + 1, 1, 1))))
                .isEqualTo(248 * 7 * 60);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T09:00, 4, 2026-03-02T14:30",
        "2026-03-02T08:00, 3, 2026-03-02T12:00",
        "2026-03-02T12:30, 4, 2026-03-02T17:30",
        "2026-03-02T16:30, 4, 2026-03-03T12:00",
        "2026-03-02T17:00, 4, 2026-03-03T14:00",
        "2026-03-06T17:30, 4, 2026-03-09T14:30",
        "2026-02-13T16:00, 4, 2026-02-14T11:30", // the Saturday before the Spring Festival works
        "2026-02-14T17:00, 4, 2026-02-24T14:00",
        "2026-03-07T10:00, 1, 2026-03-09T10:00",
    })
    void working_hours_run_only_while_people_work(LocalDateTime from, int hours, LocalDateTime due) {
        assertThat(CALENDAR.due(at(from), Limit.workingHours(hours)).at()).isEqualTo(at(due));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-14T00:00, 1, WORKING_DAYS, 2026-10-13T00:00",
        "2026-10-13T00:00, 1, WORKING_DAYS, 2026-10-11T00:00", // 24:00 of the Saturday that works
        "2026-03-10T15:00, 1, WORKING_DAYS, 2026-03-09T15:00",
        "2026-03-09T15:00, 1, WORKING_DAYS, 2026-03-06T15:00",
        "2026-10-14T00:00, 1, HALF_WORKING_DAYS, 2026-10-13T14:00",
        "2026-10-14T00:00, 2, HALF_WORKING_DAYS, 2026-10-13T09:00",
        "2026-03-10T10:00, 4, WORKING_HOURS, 2026-03-09T14:30",
        "2026-03-10T10:00, 24, HOURS, 2026-03-09T10:00",
        "2026-03-10T10:00, 30, MINUTES, 2026-03-10T09:30",
        "2026-03-10T00:00, 2, NATURAL_DAYS, 2026-03-08T00:00",
    })
    void a_moment_before_a_deadline(LocalDateTime due, int amount, LimitUnit unit, LocalDateTime before) {
        assertThat(CALENDAR.before(at(due), new Limit(amount, unit))).isEqualTo(at(before));
    }

    @Test
    void hours_and_natural_days_run_over_holidays() {
        Instant start = at(LocalDateTime.of(2026, 9, 30, 20, 0));
        assertThat(CALENDAR.due(start, Limit.hours(24)).at()).isEqualTo(at(LocalDateTime.of(2026, 10, 1, 20, 0)));
        assertThat(CALENDAR.due(start, Limit.minutes(30)).at()).isEqualTo(at(LocalDateTime.of(2026, 9, 30, 20, 30)));
        assertThat(CALENDAR.due(start, Limit.naturalDays(30)).at())
                .isEqualTo(CityTime.startOf(LocalDate.of(2026, 10, 31)));
    }

    @Test
    void a_deadline_in_a_year_that_is_not_known_is_provisional() {
        Due due = CALENDAR.due(at(LocalDateTime.of(2026, 12, 30, 10, 0)), Limit.workingDays(5));
        assertThat(due.provisional()).isTrue();
        assertThat(due.at()).isEqualTo(CityTime.startOf(LocalDate.of(2027, 1, 7))); // Monday to Friday
        Due lastOfYear = CALENDAR.due(at(LocalDateTime.of(2026, 12, 30, 10, 0)), Limit.workingDays(1));
        assertThat(lastOfYear.at()).isEqualTo(CityTime.startOf(LocalDate.of(2027, 1, 1)));
        assertThat(lastOfYear.provisional()).isFalse();
        assertThat(CALENDAR.due(at(LocalDateTime.of(2027, 3, 1, 10, 0)), Limit.hours(2))
                        .provisional())
                .isFalse();
    }

    @Test
    void the_days_skipped_are_named() {
        Instant start = at(LocalDateTime.of(2026, 9, 30, 10, 0));
        List<HolidayDay> skipped = CALENDAR.skipped(
                start, CALENDAR.due(start, Limit.workingDays(5)).at());
        assertThat(skipped).hasSize(8);
        assertThat(skipped.getFirst()).isEqualTo(new HolidayDay(LocalDate.of(2026, 10, 1), DayKind.HOLIDAY, "国庆节"));
        assertThat(skipped.getLast().kind()).isEqualTo(DayKind.WEEKEND);
    }

    @Test
    void the_first_working_day_overdue_begins_at_0_00() {
        assertThat(CALENDAR.nextWorkingDay(CityTime.startOf(LocalDate.of(2026, 10, 1))))
                .isEqualTo(CityTime.startOf(LocalDate.of(2026, 10, 8)));
        assertThat(CALENDAR.nextWorkingDay(CityTime.startOf(LocalDate.of(2026, 10, 9))))
                .isEqualTo(CityTime.startOf(LocalDate.of(2026, 10, 9)));
        assertThat(CALENDAR.nextWorkingDay(at(LocalDateTime.of(2026, 10, 9, 0, 1))))
                .isEqualTo(CityTime.startOf(LocalDate.of(2026, 10, 10)));
    }

    @Test
    void later_starts_are_never_due_earlier_and_nothing_is_due_before_it_starts() {
        long seed = new Random().nextLong();
        System.out.println("WorkingCalendarTest seed " + seed);
        Random random = new Random(seed);
        for (int n = 0; n < 20_000; n++) {
            Instant from = moment(random);
            Instant later = from.plusSeconds(random.nextInt(400_000));
            Limit limit = limit(random);
            Instant due = CALENDAR.due(from, limit).at();
            assertThat(due).as("%s from %s", limit, from).isAfterOrEqualTo(from);
            assertThat(CALENDAR.due(later, limit).at())
                    .as("%s from %s and %s", limit, from, later)
                    .isAfterOrEqualTo(due);
            Limit longer = new Limit(limit.amount() + 1, limit.unit());
            assertThat(CALENDAR.due(from, longer).at())
                    .as("%s from %s", longer, from)
                    .isAfterOrEqualTo(due);
        }
    }

    @Test
    void before_undoes_due_up_to_idle_time_and_working_minutes_agree() {
        long seed = new Random().nextLong();
        System.out.println("WorkingCalendarTest seed " + seed);
        Random random = new Random(seed);
        for (int n = 0; n < 20_000; n++) {
            Instant from = moment(random);
            int hours = 1 + random.nextInt(40);
            Instant due = CALENDAR.due(from, Limit.workingHours(hours)).at();
            Instant back = CALENDAR.before(due, Limit.workingHours(hours));
            assertThat(CALENDAR.workingMinutesBetween(from, due))
                    .as("%d h from %s", hours, from)
                    .isEqualTo(hours * 60L);
            assertThat(CALENDAR.workingMinutesBetween(back, due))
                    .as("%d h from %s", hours, from)
                    .isEqualTo(hours * 60L);
            assertThat(CALENDAR.workingMinutesBetween(from, back))
                    .as("%d h from %s", hours, from)
                    .isZero();
            int days = 1 + random.nextInt(12);
            Instant end = CALENDAR.due(from, Limit.workingDays(days)).at();
            assertThat(CALENDAR.before(end, Limit.workingDays(days)))
                    .as("%d days from %s", days, from)
                    .isBeforeOrEqualTo(CityTime.startOf(CityTime.day(from).plusDays(1)));
            assertThat(CALENDAR.workingMinutesBetween(end, from)).isNegative();
        }
    }

    @Test
    void the_plain_count_day_by_day_says_the_same() {
        for (LocalDate start = LocalDate.of(2025, 1, 1); start.getYear() < 2026; start = start.plusDays(1)) {
            LocalDate end = start;
            for (int left = 5; left > 0; ) {
                end = end.plusDays(1);
                left -= CALENDAR.isWorkingDay(end) ? 1 : 0;
            }
            assertThat(CALENDAR.due(CityTime.startOf(start).plus(Duration.ofHours(11)), Limit.workingDays(5))
                            .at())
                    .isEqualTo(CityTime.startOf(end.plusDays(1)));
        }
    }

    private static Instant moment(Random random) {
        return CityTime.startOf(LocalDate.of(2025, 1, 1)).plusSeconds(random.nextInt(700 * 86_400));
    }

    private static Limit limit(Random random) {
        LimitUnit[] units = LimitUnit.values();
        return new Limit(random.nextInt(15), units[random.nextInt(units.length)]);
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(CityTime.ZONE).toInstant();
    }

    private static CityCalendar shipped() {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        Objects.requireNonNull(
                                WorkingCalendarTest.class.getResourceAsStream("/city/qingdao/holidays.csv")),
                        StandardCharsets.UTF_8))) {
            Map<LocalDate, HolidayDay> special = rows.stream()
                    .map(row -> new HolidayDay(
                            LocalDate.parse(row.getField("day")),
                            DayKind.valueOf(row.getField("kind")),
                            row.getField("name")))
                    .collect(Collectors.toMap(HolidayDay::day, Function.identity()));
            return new CityCalendar(
                    1,
                    new DayTable(Set.of(2024, 2025, 2026), special),
                    new WorkingHours(new TreeMap<>(Map.of(
                            LocalDate.of(2010, 1, 1),
                            List.of(
                                    new DayWindow(LocalTime.of(9, 0), LocalTime.of(12, 0)),
                                    new DayWindow(LocalTime.of(13, 30), LocalTime.of(17, 30)))))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
