package cn.qingsu.request;

import cn.qingsu.identity.Masking;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the citizen wants, and what the unit's reply says to it.
 *
 * @param text what is wanted, in the citizen's words or the unit's
 * @param met whether the public reply answers it
 * @param words where it is answered or, where it is not, why not; null if {@code met} says all
 */
public record Demand(String text, boolean met, @Nullable String words) {

    public Demand {
        text = Objects.requireNonNullElse(text, ""); // what a program sends may lack it
    }

    /** For whoever may not know who wrote; see {@link Matter#masked()}. */
    Demand masked() {
        return new Demand(Masking.inText(text), met, words == null ? null : Masking.inText(words));
    }

    /** Neither answered nor explained. */
    boolean isOpen() {
        return !met && (words == null || words.isBlank());
    }
}
