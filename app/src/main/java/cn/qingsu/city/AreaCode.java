package cn.qingsu.city;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names an area by its official statistical code: 6 digits for city and district, 9 for a street or town, 12 for a community. */
public record AreaCode(@JsonValue String value) implements Comparable<AreaCode> {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AreaCode {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a code is not blank");
        }
    }

    @Override
    public int compareTo(AreaCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
