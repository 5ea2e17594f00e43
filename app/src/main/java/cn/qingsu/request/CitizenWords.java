package cn.qingsu.request;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words in which the hotline tells a case to its requester, in a language; Chinese where it does not speak that one. */
final class CitizenWords {

    private static final ResourceBundle.Control AS_WRITTEN =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final Locale locale;

    private CitizenWords(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    static CitizenWords in(Locale locale) {
        return new CitizenWords(ResourceBundle.getBundle("request.citizen", locale, AS_WRITTEN), locale);
    }

    String say(String key, Object... parts) {
        String words = bundle.getString(key);
        return parts.length == 0 ? words : new MessageFormat(words, locale).format(parts);
    }

    /** What the requester said when called back. */
    String verdict(RequestEvent.CalledBack called) {
        return Stream.of(
                        called.contacted() == null
                                ? null
                                : called.contacted() ? "verdict.contacted" : "verdict.not-contacted",
                        key("claim.", called.solved()),
                        key("satisfaction.", called.satisfied()),
                        called.outcome() == CallbackOutcome.UNREACHABLE ? "verdict.unreachable" : null)
                .filter(part -> part != null)
                .map(this::say)
                .collect(Collectors.joining(" · "));
    }

    private static @Nullable String key(String kind, @Nullable Enum<?> value) {
        return value == null ? null : kind + value.name();
    }
}
