package cn.qingsu.desk.dispatcher;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
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

    /** The same units in the order of their codes in {@code units}; whoever is not named there stays behind them. */
    AdviceCard inOrderOf(List<String> units) {
        List<Proposal> sorted = proposals.stream()
                .sorted(Comparator.comparingInt(
                        each -> units.contains(each.unit()) ? units.indexOf(each.unit()) : units.size()))
                .toList();
        List<Proposal> ranked = IntStream.range(0, sorted.size())
                .mapToObj(n -> sorted.get(n).at(n + 1))
                .toList();
        return new AdviceCard(ranked, place, asks, notes, similar, silence, next);
    }

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
