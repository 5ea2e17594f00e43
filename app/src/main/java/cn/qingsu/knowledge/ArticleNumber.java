package cn.qingsu.knowledge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/** Names an article through all its versions; staff say {@code K17}. */
public record ArticleNumber(@JsonValue long value) {

    @JsonCreator
    public ArticleNumber {
        if (value < 1) {
            throw new IllegalArgumentException("no number of an article: " + value);
        }
    }

    /** Reads {@code 17}, {@code K17} or {@code k17}; empty for anything else. */
    public static Optional<ArticleNumber> read(String text) {
        String digits = text.strip().replaceFirst("^[Kk]", "");
        return digits.matches("[1-9][0-9]{0,11}")
                ? Optional.of(new ArticleNumber(Long.parseLong(digits)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "K" + value;
    }
}
