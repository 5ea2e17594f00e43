package cn.qingsu.identity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A grant and the days on which it holds, in the city's zone.
 *
 * @param from the first day
 * @param until the last day; null while no end is set
 */
public record GrantPeriod(
        Grant grant, LocalDate from, @Nullable LocalDate until) {

    public GrantPeriod {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("ends before it begins");
        }
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
