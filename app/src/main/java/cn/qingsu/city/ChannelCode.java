package cn.qingsu.city;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a channel (渠道) by a short word in capitals, such as {@code PHONE}. */
public record ChannelCode(@JsonValue String value) implements Comparable<ChannelCode> {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ChannelCode {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a code is not blank");
        }
    }

    @Override
    public int compareTo(ChannelCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
