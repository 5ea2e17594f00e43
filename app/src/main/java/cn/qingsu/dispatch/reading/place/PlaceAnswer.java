package cn.qingsu.dispatch.reading.place;

import cn.qingsu.dispatch.reading.text.Span;
import java.util.List;

/** Where the fact is, as far as the text tells. */
public sealed interface PlaceAnswer {

    /** The text names no place. */
    record Nothing() implements PlaceAnswer {}

    /**
     * The text names one place.
     *
     * @param misspelt one letter was taken to be wrong, which must be shown
     */
    record Sure(Candidate place, boolean misspelt) implements PlaceAnswer {}

    /**
     * Somebody must be asked.
     *
     * @param candidates likeliest first, at least one
     * @param question in Chinese, as a form shows it
     */
    record Unsure(Doubt doubt, List<Candidate> candidates, String question) implements PlaceAnswer {

        public Unsure {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * The text names a place outside the city.
     *
     * @param question in Chinese, as a form shows it
     */
    record Elsewhere(Span span, String name, String question) implements PlaceAnswer {}
}
