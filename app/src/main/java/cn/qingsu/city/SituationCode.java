package cn.qingsu.city;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a situation beyond the hotline's remit (超出职责范围的情形): the letter of its class and a number, such as {@code B03}. */
public record SituationCode(@JsonValue String value) implements Comparable<SituationCode> {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SituationCode {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a code is not blank");
        }
    }

    @Override
    public int compareTo(SituationCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
