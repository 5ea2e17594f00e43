package cn.qingsu.portal;

import cn.qingsu.intake.Field;
import cn.qingsu.intake.FieldRefusals;
import cn.qingsu.portal.words.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form, by the name of the field beside which it is said, in the order of the page. */
record Problems(Map<String, String> byField) {

    static final Problems NONE = new Problems(Map.of());

    static Problems of(String field, String message) {
        return new Problems(Map.of(field, message));
    }

    static Problems of(FieldRefusals refusals, SubmitForm form, Words words) {
        Map<String, String> messages = new LinkedHashMap<>();
        refusals.all()
                .forEach(each -> messages.merge(
                        fieldOf(each.field()), words.of(each.refusal()), (first, second) -> first + " " + second));
        if (Pin.isUnreadable(form)) {
            messages.put("map", words.say(Pin.UNREADABLE));
        }
        return new Problems(messages);
    }

    private static String fieldOf(Field field) {
        return switch (field) {
            case TEXT, TITLE, CATEGORY, SOURCE_NUMBER, SOURCE_TIME, COMPLAINED_ABOUT, IDEMPOTENCY_KEY, CHANNEL ->
                "text";
            case ADDRESS -> "address";
            case POINT, AREA -> "map";
            case NAME -> "name";
            case PHONE -> "phone";
            case EMAIL -> "email";
            case FILES -> "files";
        };
    }

    public boolean any() {
        return !byField.isEmpty();
    }

    public int count() {
        return byField.size();
    }

    public @Nullable String at(String field) {
        return byField.get(field);
    }

    /** For {@code aria-invalid}: null where nothing is wrong, so that the attribute is left out. */
    public @Nullable String invalid(String field) {
        return byField.containsKey(field) ? "true" : null;
    }
}
