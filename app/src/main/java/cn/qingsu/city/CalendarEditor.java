package cn.qingsu.city;

import cn.qingsu.journal.Author;
import cn.qingsu.kernel.Decision;
import java.util.List;

/** Adds a year to the working calendar, or mends one, after the notice of the State Council. */
public interface CalendarEditor {

    /** The year as it stands; without days if it is unknown. */
    CalendarYear year(int year);

    /**
     * Reads pasted lines such as {@code 2027-01-01 放假 元旦} or {@code 2027-02-06,上班,春节}; a day may also be a span
     * {@code 2027-10-01 至 2027-10-07 放假 国庆节}. Empty lines are passed over. Refused with the line's number if one cannot
     * be read.
     */
    Decision<List<HolidayDay>> read(String pasted);

    /** Dry run: what {@link #put} would change. Refused for the same reasons. */
    Decision<CalendarChange> preview(CalendarYear draft);

    /**
     * Replaces the whole year and raises the calendar's version; nothing changes if the year already reads so. Journaled. Refused with
     * {@code stale} if somebody has changed the year since the version that the draft was written on.
     */
    Decision<CalendarChange> put(CalendarYear draft, String source, Author author);
}
