package cn.qingsu.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names the sealed personal data of one requester (诉求人). Time-sorted; its text form is that of {@link TimeSorted#text(long)}. */
public record RequesterId(long value) implements Comparable<RequesterId> {

    public static RequesterId next() {
        return new RequesterId(TimeSorted.next());
    }

    /** @throws IllegalArgumentException if {@code text} is no id */
    @JsonCreator
    public static RequesterId parse(String text) {
        return new RequesterId(TimeSorted.parse(text));
    }

    @Override
    public int compareTo(RequesterId other) {
        return Long.compare(value, other.value);
    }

    @Override
    @JsonValue
    public String toString() {
        return TimeSorted.text(value);
    }
}
