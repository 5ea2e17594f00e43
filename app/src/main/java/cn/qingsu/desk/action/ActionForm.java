package cn.qingsu.desk.action;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one action looks to the officer.
 *
 * @param action the command's name
 * @param label on its button
 * @param key pressed alone, it does the action; null for none
 * @param explains what it does, before the officer does it; empty for none
 * @param direct done at once, without a form
 */
public record ActionForm(
        String action,
        String label,
        String icon,
        @Nullable String key,
        Tone tone,
        String explains,
        boolean direct,
        List<FormField> fields) {

    /** How much a button asks for attention. */
    public enum Tone {
        PRIMARY,
        PLAIN,
        /** Kept in the menu of what is seldom done. */
        SELDOM,
        DANGER
    }

    static ActionForm direct(String action, String label, String icon, @Nullable String key, Tone tone) {
        return new ActionForm(action, label, icon, key, tone, "", true, List.of());
    }

    static ActionForm of(
            String action,
            String label,
            String icon,
            @Nullable String key,
            Tone tone,
            String explains,
            FormField... fields) {
        return new ActionForm(action, label, icon, key, tone, explains, false, List.of(fields));
    }

    /** The same form where units are suggested below {@code unit} only, if the action hands work down. */
    public ActionForm forUnit(String unit) {
        return action.equals("sub-dispatch")
                ? new ActionForm(
                        action,
                        label,
                        icon,
                        key,
                        tone,
                        explains,
                        direct,
                        fields.stream()
                                .map(field -> field.from(field.source() + "?below=" + unit))
                                .toList())
                : this;
    }

    /** The label of the field that fills {@code name}; the name itself if there is none. */
    String labelOf(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(FormField::label)
                .findFirst()
                .orElse(name);
    }
}
