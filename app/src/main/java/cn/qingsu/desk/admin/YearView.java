package cn.qingsu.desk.admin;

import cn.qingsu.city.DayKind;
import cn.qingsu.city.HolidayDay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A year by months and weeks.
 *
 * @param text the year's departures, as they can be pasted again
 */
record YearView(int year, List<Month> months, String text) {

    /** @param weeks Monday first; null where another month has the day */
    record Month(String label, List<List<@Nullable Day>> weeks) {}

    /**
     * @param kind {@code work}, {@code rest}, {@code holiday} or {@code makeup}
     * @param name of the holiday; empty for none
     */
    record Day(String date, int number, String kind, String name) {}

    static YearView of(int year, List<HolidayDay> departures) {
        Map<LocalDate, HolidayDay> byDay = departures.stream()
                .collect(Collectors.toMap(HolidayDay::day, Function.identity(), (one, other) -> other));
        return new YearView(
                year,
                IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> month(YearMonth.of(year, month), byDay))
                        .toList(),
                departures.stream().map(YearView::line).collect(Collectors.joining("\n")));
    }

    /** As it can be pasted again. */
    static String line(HolidayDay day) {
        String kind = day.kind() == DayKind.MAKEUP_WORKDAY ? "上班" : "放假";
        return day.day() + " " + kind + " " + day.name();
    }

    private static Month month(YearMonth month, Map<LocalDate, HolidayDay> byDay) {
        List<List<@Nullable Day>> weeks = new ArrayList<>();
        List<@Nullable Day> week = new ArrayList<>();
        for (int before = 1; before < month.atDay(1).getDayOfWeek().getValue(); before++) {
            week.add(null);
        }
        for (int number = 1; number <= month.lengthOfMonth(); number++) {
            week.add(day(month.atDay(number), byDay.get(month.atDay(number))));
            if (week.size() == 7) {
                weeks.add(week);
                week = new ArrayList<>();
            }
        }
        if (!week.isEmpty()) {
            while (week.size() < 7) {
                week.add(null);
            }
            weeks.add(week);
        }
        return new Month(month.getMonthValue() + " 月", weeks);
    }

    private static Day day(LocalDate date, @Nullable HolidayDay departure) {
        boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        if (departure == null) {
            return new Day(date.toString(), date.getDayOfMonth(), weekend ? "rest" : "work", "");
        }
        return new Day(
                date.toString(),
                date.getDayOfMonth(),
                departure.kind() == DayKind.MAKEUP_WORKDAY ? "makeup" : "holiday",
                departure.name());
    }
}
