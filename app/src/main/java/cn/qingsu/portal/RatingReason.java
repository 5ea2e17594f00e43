package cn.qingsu.portal;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was not done well, to be tapped rather than written. Staff read it in Chinese, whatever the page's language. */
enum RatingReason {
    NOT_DONE("事情没办成"),
    SLOW("拖得太久"),
    NO_CONTACT("没人联系我"),
    UNTRUE("答复与实际不符"),
    UNCLEAR("答复看不明白"),
    ATTITUDE("态度不好");

    private final String words;

    RatingReason(String words) {
        this.words = words;
    }

    /** The reasons that were tapped and what was written, as one text; null if neither. */
    static @Nullable String told(@Nullable List<RatingReason> reasons, @Nullable String text) {
        String own = text == null ? "" : text.strip();
        String tapped = reasons == null
                ? ""
                : reasons.stream().distinct().map(reason -> reason.words).collect(Collectors.joining("、"));
        if (tapped.isEmpty()) {
            return own.isEmpty() ? null : own;
        }
        return own.isEmpty() ? tapped : tapped + "。" + own;
    }
}
