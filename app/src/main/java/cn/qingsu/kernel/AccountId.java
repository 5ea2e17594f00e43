package cn.qingsu.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a staff account (工作人员账号). Time-sorted; its text form is that of {@link TimeSorted#text(long)}. */
public record AccountId(long value) implements Comparable<AccountId> {

    public static AccountId next() {
        return new AccountId(TimeSorted.next());
    }

    /** @throws IllegalArgumentException if {@code text} is no id */
    @JsonCreator
    public static AccountId parse(String text) {
        return new AccountId(TimeSorted.parse(text));
    }

    @Override
    public int compareTo(AccountId other) {
        return Long.compare(value, other.value);
    }

    @Override
    @JsonValue
    public String toString() {
        return TimeSorted.text(value);
    }
}
