package cn.qingsu.dispatch.catalogue;

import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/**
 * One value that a case may state for a condition.
 *
 * @param from the first day of the season in each year; null where it is no season
 * @param to the last day
 */
public record ConditionValue(
        ConditionKey key,
        String value,
        String label,
        @Nullable MonthDay from,
        @Nullable MonthDay to) {

    /** Whether it is this season on {@code day}; a season may go over the end of the year. */
    boolean holdsOn(LocalDate day) {
        if (from == null || to == null) {
            return false;
        }
        MonthDay at = MonthDay.from(day);
        boolean after = !at.isBefore(from);
        boolean before = !at.isAfter(to);
        return from.isAfter(to) ? after || before : after && before;
    }
}
