package cn.qingsu.desk.admin;

import cn.qingsu.city.CalendarYear;
import cn.qingsu.city.HolidayDay;
import java.util.List;

/**
 * What others have made of a year since it was opened, beside what is wanted now.
 *
 * @param edits what was saved since, the newest first
 * @param now the year's departures as they stand, a line each
 * @param theirs lines that stand now and are not wanted
 * @param mine lines that are wanted and do not stand
 */
record OvertakenView(List<CalendarEdits.Edit> edits, List<String> now, List<String> theirs, List<String> mine) {

    static OvertakenView of(List<CalendarEdits.Edit> edits, CalendarYear now, List<HolidayDay> wanted) {
        return new OvertakenView(
                edits, lines(now.days()), lines(without(now.days(), wanted)), lines(without(wanted, now.days())));
    }

    private static List<HolidayDay> without(List<HolidayDay> some, List<HolidayDay> others) {
        return some.stream().filter(day -> !others.contains(day)).toList();
    }

    private static List<String> lines(List<HolidayDay> days) {
        return days.stream().map(YearView::line).toList();
    }
}
