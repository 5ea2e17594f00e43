package cn.qingsu.city;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/** Which years the working calendar knows; for {@code doctor} and the administrators' page. */
public interface CalendarCoverage {

    /** The years known, in order. */
    List<Integer> years();

    /**
     * The year whose holidays must be entered now: the current one if it is missing, and from 1 December on (number {@code
     * calendar-alarm} of the rule pack, month and day) the next. Empty if all is well.
     */
    OptionalInt missing(Instant now);
}
