package cn.qingsu.dispatch.learning;

import cn.qingsu.dispatch.learning.member.Member;
import cn.qingsu.dispatch.learning.member.Reading;
import cn.qingsu.dispatch.learning.neighbour.PastOrders;
import cn.qingsu.dispatch.learning.sentence.Sentence;
import cn.qingsu.dispatch.learning.sentence.SentenceReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A model that has learned, and answers. It does not change; several threads may ask it. */
public final class LearnedModel {

    private static final int SUGGESTIONS = 3;
    private static final int NEIGHBOURS = 3;
    private static final int EVIDENCE = 5;
    private static final int RIVALS = 8;
    private static final int LEAST_CHARACTERS = 2;

    private final ModelParts parts;
    private final SentenceReader reader;
    private final Explaining explaining;
    private final List<Member> members;

    LearnedModel(ModelParts parts, SentenceReader reader) {
        this.parts = parts;
        this.reader = reader;
        explaining =
                new Explaining(parts.members().vocabulary(), parts.members().margins());
        members = parts.members().all(parts.labels().size());
    }

    public ModelCard card() {
        return parts.card();
    }

    /** The labels that it can propose. */
    public List<String> labels() {
        return parts.labels();
    }

    /** The likeliest labels, without reasons. */
    public Recommendation recommend(String text) {
        return recommend(text, false);
    }

    /** The likeliest labels with the words that speak for each, and the past orders most like the text. */
    public Recommendation explain(String text) {
        return recommend(text, true);
    }

    private Recommendation recommend(String text, boolean reasons) {
        Sentence sentence = reader.sentence(text);
        Reading reading = new Reading(parts.members().vocabulary().weigh(text), sentence.meaning(), sentence.pieces());
        double[] probabilities = parts.judge().probabilities(Members.scores(members, reading));
        int[] order = order(probabilities, RIVALS);
        List<Suggestion> suggestions = new ArrayList<>();
        for (int label : IntStream.of(order).limit(SUGGESTIONS).toArray()) {
            suggestions.add(new Suggestion(
                    parts.labels().get(label),
                    probabilities[label],
                    reasons ? explaining.evidence(text, label, order, EVIDENCE) : List.of()));
        }
        boolean abstains = suggestions.getFirst().probability() < parts.card().bar() || saysTooLittle(text);
        return new Recommendation(suggestions, abstains, reasons ? neighbours(reading.meaning()) : List.of());
    }

    static List<Suggestion> likeliest(double[] probabilities, List<String> labels) {
        return IntStream.of(order(probabilities, SUGGESTIONS))
                .mapToObj(label -> new Suggestion(labels.get(label), probabilities[label], List.of()))
                .toList();
    }

    private static int[] order(double[] probabilities, int most) {
        return IntStream.range(0, probabilities.length)
                .boxed()
                .sorted(Comparator.comparingDouble(label -> -probabilities[label]))
                .limit(most)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** One word, a number or another language is nothing to dispatch by, however the scores may stand. */
    private static boolean saysTooLittle(String text) {
        return text.codePoints()
                        .filter(Character::isIdeographic)
                        .limit(LEAST_CHARACTERS + 1)
                        .count()
                <= LEAST_CHARACTERS;
    }

    private List<Neighbour> neighbours(float[] meaning) {
        PastOrders past = parts.members().past();
        return past.nearest(meaning, NEIGHBOURS).stream()
                .map(near -> new Neighbour(
                        past.texts().get(near.index()),
                        parts.labels().get(past.labels()[near.index()]),
                        near.likeness()))
                .toList();
    }

    ModelParts parts() {
        return parts;
    }
}
