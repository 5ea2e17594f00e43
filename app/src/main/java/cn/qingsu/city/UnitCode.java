package cn.qingsu.city;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The code of a unit of the organisation tree (单位代码), such as {@code QD12345}; a street's unit has the street's area code. */
public record UnitCode(@JsonValue String value) {

    @JsonCreator
    public UnitCode {}

    @Override
    public String toString() {
        return value;
    }
}
