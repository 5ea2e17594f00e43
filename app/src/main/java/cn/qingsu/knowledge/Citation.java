package cn.qingsu.knowledge;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names one version of an article in a text, such as the citation of a direct answer: {@code K17.2}. */
public record Citation(ArticleNumber article, int version) {

    private static final Pattern WRITTEN = Pattern.compile("^\\s*[Kk]([1-9][0-9]{0,11})\\.([1-9][0-9]{0,5})(?![0-9.])");

    /** The article that a text begins with; empty where it cites something else, such as a document by its name. */
    public static Optional<Citation> in(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        Matcher found = WRITTEN.matcher(text);
        return found.find()
                ? Optional.of(new Citation(
                        new ArticleNumber(Long.parseLong(found.group(1))), Integer.parseInt(found.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return article + "." + version;
    }
}
