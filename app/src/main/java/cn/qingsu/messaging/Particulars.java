package cn.qingsu.messaging;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What the variables stand for in one message. */
record Particulars(Map<Variable, String> values) {

    /** An invented case. */
    static final Particulars INVENTED = new Particulars(
            Arrays.stream(Variable.values()).collect(Collectors.toMap(each -> each, Variable::example)));

    Particulars {
        values = Map.copyOf(values);
    }

    /** What goes into a message by {@code channel}; a value that was cut ends with three dots. */
    String of(Variable variable, MessageChannel channel) {
        String value = Objects.requireNonNull(values.get(variable), () -> "no value for " + variable);
        int most = channel.longest(variable);
        return value.codePointCount(0, value.length()) <= most
                ? value
                : value.substring(0, value.offsetByCodePoints(0, most - 1)) + "…";
    }

    @Override
    public String toString() {
        return "Particulars" + values.keySet();
    }
}
