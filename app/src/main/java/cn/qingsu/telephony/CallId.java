package cn.qingsu.telephony;

import cn.qingsu.kernel.TimeSorted;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a call (来电). Time-sorted; its text form is that of {@link TimeSorted#text(long)}. */
public record CallId(long value) {

    static CallId next() {
        return new CallId(TimeSorted.next());
    }

    /** @throws IllegalArgumentException if {@code text} is no id */
    @JsonCreator
    public static CallId parse(String text) {
        return new CallId(TimeSorted.parse(text));
    }

    @Override
    @JsonValue
    public String toString() {
        return TimeSorted.text(value);
    }
}
