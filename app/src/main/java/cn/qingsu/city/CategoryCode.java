package cn.qingsu.city;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a category of requests (诉求分类): two digits each for its three levels, such as {@code 010101}. */
public record CategoryCode(@JsonValue String value) implements Comparable<CategoryCode> {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CategoryCode {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a code is not blank");
        }
    }

    @Override
    public int compareTo(CategoryCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
