package cn.qingsu.desk.action;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One field of an action's form.
 *
 * @param name the command's component that it fills
 * @param hint what to write there; empty for none
 * @param options of choices
 * @param source where suggestions come from
 */
public record FormField(
        Kind kind, String name, String label, String hint, boolean required, List<Option> options, String source) {

    /** How a field is filled. */
    public enum Kind {
        TEXT,
        LINE,
        NUMBER,
        CHOICE,
        ONE,
        MANY,
        CASE
    }

    /** One of several to choose from. */
    public record Option(String value, String label) {}

    static FormField text(String name, String label, String hint) {
        return new FormField(Kind.TEXT, name, label, hint, true, List.of(), "");
    }

    static FormField note(String label) {
        return new FormField(Kind.TEXT, "note", label, "", false, List.of(), "");
    }

    static FormField line(String name, String label, String hint, boolean required) {
        return new FormField(Kind.LINE, name, label, hint, required, List.of(), "");
    }

    static FormField number(String name, String label, String hint) {
        return new FormField(Kind.NUMBER, name, label, hint, true, List.of(), "");
    }

    static FormField unit(String name, String label, String source) {
        return new FormField(Kind.ONE, name, label, "单位名称", true, List.of(), source);
    }

    static FormField units(String name, String label) {
        return new FormField(Kind.MANY, name, label, "单位名称，可选多个", false, List.of(), "/desk/suggest/units");
    }

    static FormField one(String name, String label, String hint, String source) {
        return new FormField(Kind.ONE, name, label, hint, true, List.of(), source);
    }

    static FormField number() {
        return new FormField(Kind.CASE, "into", "并入哪一件", "主件的诉求编号", true, List.of(), "");
    }

    static FormField joined() {
        return new FormField(Kind.CASE, "to", "改由哪一件作主件", "已并入的诉求编号", true, List.of(), "");
    }

    static FormField choice(String name, String label, Option... options) {
        return new FormField(Kind.CHOICE, name, label, "", true, List.of(options), "");
    }

    static <E extends Enum<E>> FormField choice(String name, String label, E[] values, Function<E, String> word) {
        return new FormField(
                Kind.CHOICE,
                name,
                label,
                "",
                true,
                Arrays.stream(values)
                        .map(value -> new Option(value.name(), word.apply(value)))
                        .toList(),
                "");
    }

    FormField from(String suggestions) {
        return kind == Kind.ONE ? new FormField(kind, name, label, hint, required, options, suggestions) : this;
    }

    /** How many characters fit; null for fields that are chosen. */
    public @Nullable Integer longest() {
        return switch (kind) {
            case TEXT -> 5000;
            case LINE -> 500;
            case NUMBER, CHOICE, ONE, MANY, CASE -> null;
        };
    }
}
