package cn.qingsu.portal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the page says after something that the requester did. */
enum Thanks {
    SUPPLEMENT("补充的内容收到了，我们接着办。"),
    WITHDRAWAL("已经按您的意思撤回。以后有需要，随时再提交。"),
    OBJECTION("您的异议收到了，会重新核对并答复您。"),
    RATING("谢谢您的评价，已经记下了。");

    private final String words;

    Thanks(String words) {
        this.words = words;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Null for anything that an address may hold but we did not write. */
    static @Nullable String of(@Nullable String key) {
        for (Thanks each : values()) {
            if (each.key().equals(key)) {
                return each.words;
            }
        }
        return null;
    }
}
