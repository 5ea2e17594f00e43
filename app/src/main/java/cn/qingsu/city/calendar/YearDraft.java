package cn.qingsu.city.calendar;

import cn.qingsu.city.CalendarChange;
import cn.qingsu.city.DayKind;
import cn.qingsu.city.HolidayDay;
import cn.qingsu.kernel.Decision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A year as an editor wants it, once it has passed the checks. */
record YearDraft(int year, Map<LocalDate, HolidayDay> days) {

    private static final String CLAUSE = "规则 3：节假日和调休按国务院通知录入";
    private static final List<String> FESTIVALS = List.of("元旦", "春节", "清明", "劳动", "端午", "中秋", "国庆");
    private static final int FEWEST_USUAL = 240;
    private static final int MOST_USUAL = 256;

    static Decision<YearDraft> of(int year, List<HolidayDay> days) {
        if (days.isEmpty()) {
            return refused("no-days", "还没有录入任何节假日，请按通知录入后再保存。");
        }
        Map<LocalDate, HolidayDay> byDay = new HashMap<>();
        for (HolidayDay day : days) {
            if (day.day().getYear() != year) {
                return refused("day-outside-year", day.day() + " 不在 " + year + " 年，请检查日期。");
            }
            if (day.kind() == DayKind.WEEKEND) {
                return refused("weekend-needs-no-entry", day.day() + " 是普通周末，不必录入。");
            }
            if (day.kind() == DayKind.MAKEUP_WORKDAY && !DayTable.isWeekend(day.day())) {
                return refused("makeup-on-weekday", day.day() + " 不是周末，本来就上班，请检查调休日期。");
            }
            if (byDay.put(day.day(), day) != null) {
                return refused("day-twice", day.day() + " 录入了两次，请删去一条。");
            }
        }
        return Decision.accepted(new YearDraft(year, Map.copyOf(byDay)));
    }

    private static Decision<YearDraft> refused(String code, String message) {
        return Decision.refused(code, CLAUSE, message);
    }

    /** What putting this draft in the place of the year in {@code current} changes. */
    CalendarChange change(CityCalendar current, LocalDate today) {
        Map<LocalDate, HolidayDay> special = new HashMap<>(current.days().special());
        special.keySet().removeIf(day -> day.getYear() == year);
        special.putAll(days);
        Set<Integer> years = new HashSet<>(current.days().years());
        years.add(year);
        DayTable after = new DayTable(years, special);
        boolean same = current.covers(year) && daysOf(current.days(), year).equals(daysOf(after, year));
        return new CalendarChange(
                year,
                same ? current.version() : current.version() + 1,
                flipped(current.days(), after, true),
                flipped(current.days(), after, false),
                after.workingDaysIn(year),
                same ? List.of() : warnings(after, today));
    }

    private List<LocalDate> flipped(DayTable before, DayTable after, boolean toWork) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return first.datesUntil(first.plusYears(1))
                .filter(day -> after.works(day) == toWork && before.works(day) != toWork)
                .toList();
    }

    private List<String> warnings(DayTable after, LocalDate today) {
        List<String> warnings = new ArrayList<>();
        for (String festival : FESTIVALS) {
            if (days.values().stream().noneMatch(day -> day.name().contains(festival))) {
                warnings.add("没有看到“" + festival + "”的放假安排，请核对通知。");
            }
        }
        int working = after.workingDaysIn(year);
        if (working < FEWEST_USUAL || working > MOST_USUAL) {
            warnings.add("全年 " + working + " 个工作日，通常在 248 个左右，请核对。");
        }
        if (year <= today.getYear()) {
            warnings.add(year + " 年已经开始：已经记下的期限不变，新的期限按新日历计算。");
        }
        return warnings;
    }

    static List<HolidayDay> daysOf(DayTable table, int year) {
        return table.special().values().stream()
                .filter(day -> day.day().getYear() == year)
                .sorted(Comparator.comparing(HolidayDay::day))
                .toList();
    }
}
