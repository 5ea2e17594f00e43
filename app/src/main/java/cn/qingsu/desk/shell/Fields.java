package cn.qingsu.desk.shell;

import java.util.List;
import java.util.Objects;
import org.springframework.util.MultiValueMap;

/** What was sent by a form, as texts. */
public final class Fields {

    private Fields() {}

    /** Without blanks at its ends; empty where nothing was sent. */
    public static String one(MultiValueMap<String, String> fields, String name) {
        return Objects.requireNonNullElse(fields.getFirst(name), "").strip();
    }

    /** Those that were filled in, each once. */
    public static List<String> many(MultiValueMap<String, String> fields, String name) {
        return fields.getOrDefault(name, List.of()).stream()
                .filter(each -> each != null && !each.isBlank())
                .distinct()
                .toList();
    }
}
