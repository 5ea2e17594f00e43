package cn.qingsu.city;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a handling unit (承办单位). A street's and a community's unit carry their area's code. */
public record UnitCode(@JsonValue String value) implements Comparable<UnitCode> {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public UnitCode {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a code is not blank");
        }
    }

    @Override
    public int compareTo(UnitCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
