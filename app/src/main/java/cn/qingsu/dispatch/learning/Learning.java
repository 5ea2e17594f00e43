package cn.qingsu.dispatch.learning;

import cn.qingsu.dispatch.learning.LearningWatch.Stage;
import cn.qingsu.dispatch.learning.judgement.Case;
import cn.qingsu.dispatch.learning.judgement.Judge;
import cn.qingsu.dispatch.learning.neighbour.PastOrders;
import cn.qingsu.dispatch.learning.sentence.LanguageModel;
import cn.qingsu.dispatch.learning.sentence.SentenceReader;
import cn.qingsu.kernel.Decision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Makes a model of a history. First it learns from the earlier four fifths and is asked about the rest: from this it learns how far to
 * trust its members and itself, and says honestly how well it does. Then it learns anew from all. The same history, reader and seed
 * make the same model, on however many threads.
 */
public final class Learning {

    private static final double EARLIER = 0.8;
    private static final int MOST_JUDGED = 6_000;
    private static final int PARTS = 3;
    private static final int MOST_PAST = 50_000;

    private final SentenceReader reader;
    private final long seed;
    private final Together together;

    /** @param threads how many processors it may keep busy */
    public Learning(SentenceReader reader, long seed, int threads) {
        this.reader = reader;
        this.seed = seed;
        this.together = new Together(threads);
    }

    /** With the language model that comes along. */
    public static Learning withLanguageModel(long seed, int threads) {
        return new Learning(LanguageModel.reading(LanguageModel.MOST_PIECES), seed, threads);
    }

    /**
     * Takes about ten milliseconds an order on two processors.
     *
     * @return refused with {@code too-few-examples} or {@code one-label}
     */
    public Decision<LearnedModel> learn(History history, LearningWatch watch) throws InterruptedException {
        return switch (history.fitToLearnFrom()) {
            case Decision.Refused<History> refused -> refused.cast();
            case Decision.Accepted<History>(History fit) -> Decision.accepted(learned(fit, watch));
        };
    }

    private LearnedModel learned(History history, LearningWatch watch) throws InterruptedException {
        List<Example> examples = history.examples();
        List<String> labels = history.labels();
        int[] answers = answers(examples, labels);
        watch.stage(Stage.READING_SENTENCES);
        List<float[]> meanings = new Meanings(reader, together).of(examples, watch);
        Round round = new Round(examples, meanings, answers, labels.size(), seed, together);

        watch.stage(Stage.TRYING);
        int earlier = (int) (examples.size() * EARLIER);
        Round.Result tried = round.learn(earlier, watch);
        int[] seenEarlier = counts(answers, earlier, labels.size());
        int firstJudged = Math.max(earlier, examples.size() - MOST_JUDGED);
        List<Case> cases = round.ask(tried, firstJudged, seenEarlier);

        watch.stage(Stage.JUDGING);
        Assessment assessment = assessed(cases, examples.subList(firstJudged, examples.size()), labels, seenEarlier);
        Judge judge = Judge.of(cases, seenEarlier, PARTS);

        watch.stage(Stage.LEARNING);
        Round.Result all = round.learn(examples.size(), watch);
        ModelCard card = new ModelCard(
                history.subject(),
                examples.size(),
                labels.size(),
                reader.name(),
                seed,
                assessment.bar(0.95),
                assessment.figures());
        return new LearnedModel(
                new ModelParts(
                        card,
                        labels,
                        all.vocabulary(),
                        all.margins(),
                        all.nets(),
                        judge,
                        past(examples, meanings, answers)),
                reader);
    }

    private static Assessment assessed(List<Case> cases, List<Example> truth, List<String> labels, int[] seen) {
        Assessment assessment = new Assessment(labels.size());
        List<double[]> judged = Judge.crosswise(cases, seen, PARTS);
        for (int i = 0; i < judged.size(); i++) {
            assessment.add(
                    LearnedModel.likeliest(judged.get(i), labels), truth.get(i).label());
        }
        return assessment;
    }

    private static int[] answers(List<Example> examples, List<String> labels) {
        Map<String, Integer> numbers = new HashMap<>();
        labels.forEach(label -> numbers.put(label, numbers.size()));
        return examples.stream().mapToInt(each -> numbers.get(each.label())).toArray();
    }

    private static int[] counts(int[] answers, int end, int labels) {
        int[] counts = new int[labels];
        IntStream.range(0, end).forEach(i -> counts[answers[i]]++);
        return counts;
    }

    private PastOrders past(List<Example> examples, List<float[]> meanings, int[] answers) {
        int from = Math.max(0, examples.size() - MOST_PAST);
        int dimensions = reader.dimensions();
        byte[] packed = new byte[(examples.size() - from) * dimensions];
        List<String> texts = new ArrayList<>();
        for (int i = from; i < examples.size(); i++) {
            texts.add(examples.get(i).text());
            System.arraycopy(PastOrders.packed(meanings.get(i)), 0, packed, (i - from) * dimensions, dimensions);
        }
        return new PastOrders(
                texts,
                IntStream.range(from, answers.length).map(i -> answers[i]).toArray(),
                packed,
                dimensions);
    }
}
