package cn.qingsu.desk.phrase;

import cn.qingsu.journal.Event;
import org.jspecify.annotations.Nullable;

/**
 * A shared standard text was made, changed or taken away. One's own texts are nobody else's matter and are not journaled.
 *
 * @param text what it says from now on; null where it was taken away
 */
public record PhraseChanged(
        long phrase, int version, String title, @Nullable String text, String scope) implements Event {

    /** The kind of subject that entries about standard texts are about; the number is the text's id. */
    public static final String SUBJECT = "phrase";
}
