package cn.qingsu.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one hand-over of a request to one unit (承办任务). Time-sorted; its text form is that of {@link TimeSorted#text(long)}. */
public record AssignmentId(long value) implements Comparable<AssignmentId> {

    public static AssignmentId next() {
        return new AssignmentId(TimeSorted.next());
    }

    /** @throws IllegalArgumentException if {@code text} is no id */
    @JsonCreator
    public static AssignmentId parse(String text) {
        return new AssignmentId(TimeSorted.parse(text));
    }

    @Override
    public int compareTo(AssignmentId other) {
        return Long.compare(value, other.value);
    }

    @Override
    @JsonValue
    public String toString() {
        return TimeSorted.text(value);
    }
}
