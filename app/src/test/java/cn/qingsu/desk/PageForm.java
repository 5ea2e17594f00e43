package cn.qingsu.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A form as it stands in a page, as far as one needs to fill it in.
 *
 * @param way {@code get}, {@code post}, or {@code htmx} for what htmx posts
 * @param kept what goes along as it is
 * @param boxes the names of what somebody types into, with the most letters that a browser lets him
 */
record PageForm(String way, String action, Map<String, String> kept, Map<String, Integer> boxes) {

    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("<(input|textarea|select)\\b([^>]*)>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option\\b[^>]*value=\"([^\"]+)\"");
    private static final List<String> TYPED = List.of("text", "search", "tel", "email", "url");

    static List<PageForm> of(String page) {
        return FORM.matcher(page)
                .results()
                .map(PageForm::read)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<PageForm> read(MatchResult form) {
        String posted = attribute(form.group(1), "hx-post");
        String action = posted == null ? attribute(form.group(1), "action") : posted;
        if (action == null) {
            return Optional.empty();
        }
        String method = Objects.requireNonNullElse(attribute(form.group(1), "method"), "get");
        Map<String, String> kept = new LinkedHashMap<>();
        Map<String, Integer> boxes = new LinkedHashMap<>();
        for (MatchResult field : FIELD.matcher(form.group(2)).results().toList()) {
            String name = attribute(field.group(2), "name");
            if (name == null) {
                continue;
            }
            String type = Objects.requireNonNullElse(attribute(field.group(2), "type"), "text");
            String value = Objects.requireNonNullElse(attribute(field.group(2), "value"), "");
            if (field.group(1).equals("textarea") || (field.group(1).equals("input") && TYPED.contains(type))) {
                String most = attribute(field.group(2), "maxlength");
                boxes.put(name, most == null ? Integer.MAX_VALUE : Integer.parseInt(most));
            } else if (field.group(1).equals("select")) {
                OPTION.matcher(form.group(2).substring(field.end()))
                        .results()
                        .findFirst()
                        .ifPresent(option -> kept.put(name, option.group(1)));
            } else if (!(type.equals("checkbox") || type.equals("radio"))) {
                kept.put(name, value);
            } else {
                kept.putIfAbsent(name, value.isEmpty() ? "on" : value);
            }
        }
        return Optional.of(new PageForm(
                posted == null ? method.toLowerCase(Locale.ROOT) : "htmx", action.replace("&amp;", "&"), kept, boxes));
    }

    private static @Nullable String attribute(String tag, String name) {
        return Pattern.compile("(?<![\\w-])" + name + "=\"([^\"]*)\"")
                .matcher(tag)
                .results()
                .findFirst()
                .map(found -> found.group(1))
                .orElse(null);
    }

    /**
     * With this pasted into every box.
     *
     * @param byBrowser cut to what a browser lets somebody type; programs send all of it
     */
    Map<String, String> filled(String text, boolean byBrowser) {
        Map<String, String> all = new LinkedHashMap<>(kept);
        boxes.forEach((box, most) -> all.put(box, byBrowser ? text.substring(0, Math.min(most, text.length())) : text));
        return all;
    }
}
