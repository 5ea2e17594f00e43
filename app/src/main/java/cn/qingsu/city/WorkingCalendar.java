package cn.qingsu.city;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The city's working days and hours (rules 3). Day 0 is the day of the start, in the city's zone; make-up Saturdays and
 * Sundays work; a year that is not in the calendar is taken to work Monday to Friday, and what depends on it is provisional.
 */
public interface WorkingCalendar {

    /** When a limit that starts at {@code from} runs out. Never before {@code from}; later starts are never due earlier. */
    Due due(Instant from, Limit limit);

    /**
     * The moment that lies {@code limit} before a deadline. Working days keep the time of day: one working day before 24:00
     * of a day is 24:00 of the working day before it.
     */
    Instant before(Instant due, Limit limit);

    boolean isWorkingDay(LocalDate day);

    /** The parts of {@code day} in which people work, in order; none on a day that rests. */
    List<DayWindow> workingHours(LocalDate day);

    /** Whether the year's public holidays and make-up days are known. */
    boolean covers(int year);

    /** Working minutes from one moment to another; negative if {@code to} is the earlier one. */
    long workingMinutesBetween(Instant from, Instant to);

    /** The first 0:00 of a working day at or after {@code moment}: when the first working day overdue begins. */
    Instant nextWorkingDay(Instant moment);

    /** Rises with every change of the calendar. */
    int version();

    /** The days that do not work after the day of {@code from} up to the day of {@code to}, weekends included, in order. */
    List<HolidayDay> skipped(Instant from, Instant to);
}
