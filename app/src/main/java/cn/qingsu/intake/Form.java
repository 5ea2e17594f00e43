package cn.qingsu.intake;

import org.jspecify.annotations.Nullable;

/** A submission whose words were cleaned; everything else is as it was said. */
record Form(
        Submission said,
        String text,
        @Nullable String title,
        @Nullable String address,
        @Nullable String name,
        @Nullable String phone,
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
                CleanText.line(said.sourceNumber()),
                CleanText.line(said.idempotencyKey()));
    }

    /** The given title if it says anything, else one made of the text. */
    String heading() {
        return title != null && CleanText.says(title) ? title : Titles.of(text);
    }

    /**
     * The key under which the whole system knows this matter: the form's own, else the partner's number; null if it has
     * neither.
     */
    @Nullable String wholeKey() {
        if (key != null) {
            return said.origin() + "/" + said.channel() + "/" + key;
        }
        return sourceNumber == null ? null : said.channel() + "#" + sourceNumber;
    }
}
