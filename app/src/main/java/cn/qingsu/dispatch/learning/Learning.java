package cn.qingsu.dispatch.learning;

import cn.qingsu.dispatch.learning.LearningWatch.Stage;
import cn.qingsu.dispatch.learning.judgement.Case;
import cn.qingsu.dispatch.learning.judgement.Judge;
import cn.qingsu.dispatch.learning.sentence.LanguageModel;
import cn.qingsu.dispatch.learning.sentence.Sentence;
import cn.qingsu.dispatch.learning.sentence.SentenceReader;
import cn.qingsu.kernel.Decision;
import java.io.IOException;
import java.io.UncheckedIOException;
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
    /** Reading takes most of the time, so that of a very long history only so many of the latest orders are read for what they mean. */
    private static final int MOST_MEANT = 100_000;

    private final SentenceReader reader;
    private final long seed;
    private final Together together;
    private final int mostMeant;

    /** @param threads how many processors it may keep busy */
    public Learning(SentenceReader reader, long seed, int threads) {
        this(reader, seed, threads, MOST_MEANT);
    }

    /** @param mostMeant so many of the latest orders are read for what they mean, the others for their words only */
    Learning(SentenceReader reader, long seed, int threads, int mostMeant) {
        this.mostMeant = mostMeant;
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
        try (PieceFile file = new PieceFile()) {
            return learned(history, watch, file);
        } catch (IOException stillOpen) {
            throw new UncheckedIOException(stillOpen);
        }
    }

    private LearnedModel learned(History history, LearningWatch watch, PieceFile file) throws InterruptedException {
        List<Example> examples = history.examples();
        List<String> labels = history.labels();
        int[] answers = answers(examples, labels);
        watch.stage(Stage.READING_SENTENCES);
        int earlier = Math.max((int) (examples.size() * EARLIER), examples.size() - MOST_JUDGED);
        // of those that the members try on at first some must have been read too
        int meantFrom = Math.clamp(examples.size() - mostMeant, 0, earlier - 1);
        List<Sentence> sentences = new Meanings(reader, together, file)
                .of(examples, meantFrom, Math.max(meantFrom, Round.rereadFrom(examples, earlier)), watch);
        Round round =
                new Round(examples, sentences, answers, labels.size(), meantFrom, reader.topLayer(), seed, together);

        watch.stage(Stage.TRYING);
        Members tried = round.learn(earlier, watch);
        int[] seenEarlier = counts(answers, earlier, labels.size());
        List<Case> cases = round.ask(tried, earlier, seenEarlier);

        watch.stage(Stage.JUDGING);
        Assessment assessment = assessed(cases, examples.subList(earlier, examples.size()), labels, seenEarlier);
        Judge judge = Judge.of(cases, seenEarlier, PARTS);

        watch.stage(Stage.LEARNING);
        Members all = round.learn(examples.size(), watch);
        ModelCard card = new ModelCard(
                history.subject(),
                examples.size(),
                labels.size(),
                reader.name(),
                seed,
                assessment.bar(0.95),
                assessment.figures());
        return new LearnedModel(new ModelParts(card, labels, all, judge), reader);
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
}
