package cn.qingsu.city;

import java.util.List;

/**
 * A year of the working calendar, as it stands or as an editor wants it.
 *
 * @param version of the calendar that last changed this year, 0 for an unknown year; of a draft the one that its writer has seen
 * @param days the departures from Monday to Friday, in order where they stand
 */
public record CalendarYear(int year, int version, List<HolidayDay> days) {

    public CalendarYear {
        days = List.copyOf(days);
    }
}
