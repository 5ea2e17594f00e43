package cn.qingsu.city;

import java.time.Instant;

/**
 * A deadline with what it was computed from.
 *
 * @param at the first moment that is too late
 * @param calendarVersion of the working calendar that was used
 * @param provisional true if a year that counted is not in the calendar yet, so that Monday to Friday were taken to work
 */
public record Due(Instant at, int calendarVersion, boolean provisional) {}
