package cn.qingsu.request;

import java.time.Instant;

/**
 * When something is due, with what it was computed from, so that it can be computed again.
 *
 * @param ruleVersion of the SLA rule pack
 * @param calendarVersion of the working calendar
 * @param provisional true while the calendar of a year in between is not yet published
 */
public record Deadline(Instant at, int ruleVersion, int calendarVersion, boolean provisional) {

    /** A deadline at 24:00 belongs to the day that ends there. */
    Instant lastMoment() {
        return at.minusSeconds(1);
    }
}
