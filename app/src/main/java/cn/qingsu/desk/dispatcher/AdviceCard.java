package cn.qingsu.desk.dispatcher;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The recommendation as the dispatcher's desk shows it.
 *
 * @param place the place that it was decided by; empty where none is known
 * @param silence why the learned model says nothing; null where it does
 * @param next who decides where the catalogue does not; null where it does
 */
record AdviceCard(
        List<Proposal> proposals,
        String place,
        List<Ask> asks,
        List<String> notes,
        List<SimilarView> similar,
        @Nullable String silence,
        @Nullable String next) {

    /** A condition of the catalogue that the case might state. */
    record Ask(String key, String label, List<Choice> choices) {}

    /** One thing that may be stated. */
    record Choice(String value, String label, boolean chosen) {}

    /**
     * A past order that is like it.
     *
     * @param outcome how it ended, in one
     */
    record SimilarView(
            String id, String number, String title, String unit, String outcome, boolean typical, String likeness) {}
}
