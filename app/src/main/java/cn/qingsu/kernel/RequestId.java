package cn.qingsu.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a service request (诉求): the case whose number the citizen knows. Time-sorted; its text form is that of {@link TimeSorted#text(long)}. */
public record RequestId(long value) implements Comparable<RequestId> {

    public static RequestId next() {
        return new RequestId(TimeSorted.next());
    }

    /** @throws IllegalArgumentException if {@code text} is no id */
    @JsonCreator
    public static RequestId parse(String text) {
        return new RequestId(TimeSorted.parse(text));
    }

    @Override
    public int compareTo(RequestId other) {
        return Long.compare(value, other.value);
    }

    @Override
    @JsonValue
    public String toString() {
        return TimeSorted.text(value);
    }
}
