package cn.qingsu.demonstration;

import cn.qingsu.city.CategoryCode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What people have to say about each category. Texts of our own. */
final class Matters {

    /**
     * @param about the matter in a few words
     * @param facts as somebody tells it, without the place
     * @param question as somebody asks about it
     */
    record Matter(CategoryCode code, String about, List<String> facts, String question) {}

    /**
     * @param actions what was done in the end
     * @param answer what is said at once
     */
    record Handling(String topic, List<String> actions, String answer) {}

    private final Map<CategoryCode, Matter> matters = Table.read("matters").stream()
            .map(line -> new Matter(
                    new CategoryCode(line.getField("code")),
                    line.getField("about"),
                    parts(line.getField("fact")),
                    line.getField("ask")))
            .collect(Collectors.toMap(Matter::code, Function.identity()));

    private final Map<String, Handling> handlings = Table.read("handling").stream()
            .map(line -> new Handling(line.getField("topic"), parts(line.getField("actions")), line.getField("answer")))
            .collect(Collectors.toMap(Handling::topic, Function.identity()));

    private static List<String> parts(String text) {
        return Arrays.stream(text.split("\\|")).toList();
    }

    boolean knows(CategoryCode code) {
        return matters.containsKey(code);
    }

    Matter of(CategoryCode code) {
        return Objects.requireNonNull(matters.get(code), () -> "no text about category " + code);
    }

    /** @param topic the category's first level */
    Handling handling(String topic) {
        return Objects.requireNonNull(handlings.get(topic), () -> "no text about the handling of " + topic);
    }
}
