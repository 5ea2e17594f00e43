package cn.qingsu.desk.action;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A field of an action's form as somebody has filled it.
 *
 * @param value as people read it: the word of a choice, the name of a unit
 * @param words whether it is a text of his own
 */
public record Filled(String label, String value, boolean words) {

    private static final String CODE = "[0-9A-Z]{1,20}";

    /**
     * What was filled in, in the order of the form; empty fields are left out.
     *
     * @param said the texts of a field by its name
     * @param unit the name of a unit by its code
     */
    public static List<Filled> of(
            @Nullable ActionForm form, Function<String, List<String>> said, Function<String, String> unit) {
        List<Filled> filled = new ArrayList<>();
        for (FormField field : form == null ? List.<FormField>of() : form.fields()) {
            String value = said.apply(field.name()).stream()
                    .filter(text -> !text.isBlank())
                    .map(text -> shown(field, text, unit))
                    .collect(Collectors.joining("、"));
            if (!value.isEmpty()) {
                boolean words = field.kind() == FormField.Kind.TEXT || field.kind() == FormField.Kind.LINE;
                filled.add(new Filled(field.label(), value, words));
            }
        }
        return filled;
    }

    private static String shown(FormField field, String value, Function<String, String> unit) {
        return switch (field.kind()) {
            case CHOICE ->
                field.options().stream()
                        .filter(option -> option.value().equals(value))
                        .map(FormField.Option::label)
                        .findFirst()
                        .orElse(value);
            case ONE, MANY -> value.matches(CODE) ? unit.apply(value) : value;
            case TEXT, LINE, NUMBER, CASE -> value;
        };
    }
}
