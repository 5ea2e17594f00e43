package cn.qingsu.portal;

import cn.qingsu.portal.words.Words;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the page says after something that the requester did. */
enum Thanks {
    SUPPLEMENT,
    ADDITION,
    REMINDER,
    WITHDRAWAL,
    OBJECTION,
    RATING;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Null for anything that an address may hold but we did not write. */
    static @Nullable String of(@Nullable String key, Words words) {
        for (Thanks each : values()) {
            if (each.key().equals(key)) {
                return words.say("thanks." + each.name());
            }
        }
        return null;
    }
}
