package cn.qingsu.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A submission whose words were cleaned; everything else is as it was said. */
record Form(
        Submission said,
        String text,
        @Nullable String title,
        @Nullable String address,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String sourceNumber,
        @Nullable String key) {

    static Form of(Submission said) {
        return new Form(
                said,
                CleanText.lines(said.text()),
                CleanText.line(said.title()),
                CleanText.line(said.place().address()),
                CleanText.line(said.requester().name()),
                CleanText.line(said.requester().phone()),
                CleanText.line(said.requester().email()),
                CleanText.line(said.sourceNumber()),
                CleanText.line(said.idempotencyKey()));
    }

    /** The given title if it says anything, else one made of the text. */
    String heading() {
        return title != null && CleanText.says(title) ? title : Titles.of(text);
    }

    /** By what the whole system knows this matter again: the form's own key, the partner's number; in a fixed order. */
    List<String> keys() {
        List<String> keys = new ArrayList<>();
        if (sourceNumber != null) {
            keys.add(said.channel() + "#" + sourceNumber);
        }
        if (key != null) {
            keys.add(said.origin() + "/" + said.channel() + "/" + key);
        }
        return keys;
    }
}
