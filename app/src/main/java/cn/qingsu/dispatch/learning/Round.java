package cn.qingsu.dispatch.learning;

import cn.qingsu.dispatch.learning.judgement.Case;
import cn.qingsu.dispatch.learning.member.Lesson;
import cn.qingsu.dispatch.learning.member.MarginLearning;
import cn.qingsu.dispatch.learning.member.Margins;
import cn.qingsu.dispatch.learning.member.Member;
import cn.qingsu.dispatch.learning.member.Net;
import cn.qingsu.dispatch.learning.member.NetLearning;
import cn.qingsu.dispatch.learning.member.Reading;
import cn.qingsu.dispatch.learning.member.Rereading;
import cn.qingsu.dispatch.learning.member.RereadingLearning;
import cn.qingsu.dispatch.learning.neighbour.PastOrders;
import cn.qingsu.dispatch.learning.sentence.LanguageModel;
import cn.qingsu.dispatch.learning.sentence.Sentence;
import cn.qingsu.dispatch.learning.sentence.TopLayer;
import cn.qingsu.dispatch.learning.text.Vocabulary;
import cn.qingsu.kernel.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/**
 * Lets the members learn from the first so many orders of a history.
 *
 * @param meantFrom the first order that was read for what it means; from those before it the linear judges learn by words only
 */
record Round(
        List<Example> examples,
        List<Sentence> sentences,
        int[] answers,
        int labels,
        int meantFrom,
        Optional<TopLayer> topLayer,
        long seed,
        Together together) {

    /** The last layer of the language model is tuned on so many of the latest orders, and on fewer where they are long letters. */
    private static final int MOST_REREAD = 12_000;

    private static final long MOST_REREAD_PIECES = 3_000_000;

    private static final int MOST_GRAMS = 150_000;
    private static final int HIDDEN = 128;
    private static final double COST = 1;
    private static final int MARGIN_ROUNDS = 7;
    private static final float LITTLE_MEANING = 0.3f;
    private static final int REREADING_ROUNDS = 4;
    private static final int MOST_PAST = 50_000;
    /** After this part of the history an order counts half as much. */
    private static final double HALVED_AFTER = 1.2;

    Members learn(int end, Progress progress) throws InterruptedException {
        Vocabulary vocabulary = Vocabulary.of(
                examples.subList(0, end).stream().map(Example::text).toList(), MOST_GRAMS);
        float[] care = care(end);
        Lesson lesson = new Lesson(readings(vocabulary, 0, end), answers(0, end), care, labels, vocabulary.size());
        int read = end - meantFrom;
        int netRounds = netRounds(read);
        int reread = topLayer.isPresent() ? Math.min(read, end - rereadFrom(examples, end)) : 0;
        int rereadingRounds = Math.clamp(40_000 / end, REREADING_ROUNDS, 2 * REREADING_ROUNDS);
        Progress shared = Together.shared(
                progress, (long) read * netRounds + 2L * end * MARGIN_ROUNDS + (long) reread * rereadingRounds);
        List<Callable<Member>> tasks = new ArrayList<>();
        tasks.add(() -> new MarginLearning(COST, MARGIN_ROUNDS, 1).learn(lesson, seed, shared));
        tasks.add(() ->
                new MarginLearning(COST, MARGIN_ROUNDS, LITTLE_MEANING).learn(lesson.care(evenly(end)), seed, shared));
        tasks.add(() -> new NetLearning(HIDDEN, netRounds).learn(lesson.latest(read), seed + 1, shared));
        List<Member> members = together.all(tasks);
        Optional<Rereading> rereading = topLayer.map(
                layer -> new RereadingLearning(layer, rereadingRounds).learn(lesson.latest(reread), seed + 2, shared));
        return new Members(
                vocabulary,
                (Margins) members.get(0),
                (Margins) members.get(1),
                (Net) members.get(2),
                rereading,
                past(end, care));
    }

    /** The first of the orders before {@code end} whose pieces are needed; what is kept of them takes half a kilobyte a piece. */
    static int rereadFrom(List<Example> examples, int end) {
        int from = end;
        long pieces = 0;
        while (from > 0 && end - from < MOST_REREAD && pieces <= MOST_REREAD_PIECES) {
            from--;
            pieces += Math.min(examples.get(from).text().length(), LanguageModel.MOST_PIECES);
        }
        return from;
    }

    /** Few orders are gone through more often, very many less often. */
    private static int netRounds(int orders) {
        return orders < 10_000 ? Math.min(20, 100_000 / orders) : Math.clamp(600_000 / orders, 3, 10);
    }

    private List<Reading> readings(Vocabulary vocabulary, int from, int end) {
        return IntStream.range(from, end)
                .parallel()
                .mapToObj(i -> new Reading(
                        vocabulary.weigh(examples.get(i).text()),
                        sentences.get(i).meaning(),
                        sentences.get(i).pieces()))
                .toList();
    }

    /** What the members say to the orders from {@code from} on. */
    List<Case> ask(Members members, int from, int[] seen) {
        List<Member> all = members.all(labels);
        List<Reading> readings = readings(members.vocabulary(), from, examples.size());
        return IntStream.range(from, examples.size())
                .parallel()
                .mapToObj(i ->
                        new Case(Members.scores(all, readings.get(i - from)), seen[answers[i]] > 0 ? answers[i] : -1))
                .toList();
    }

    private int[] answers(int from, int end) {
        return IntStream.range(from, end).map(i -> answers[i]).toArray();
    }

    /** Cities change who does what, so that late orders count more than early ones. */
    private float[] care(int end) {
        float[] care = new float[end];
        for (int i = 0; i < end; i++) {
            care[i] = (float) Math.pow(0.5, (end - i) / (HALVED_AFTER * end))
                    * examples.get(i).weight();
        }
        return Lesson.evened(care);
    }

    /** As often as it is typical, however long ago. */
    private float[] evenly(int end) {
        float[] care = new float[end];
        for (int i = 0; i < end; i++) {
            care[i] = examples.get(i).weight();
        }
        return Lesson.evened(care);
    }

    private PastOrders past(int end, float[] care) {
        int from = Math.max(meantFrom, end - MOST_PAST);
        int dimensions = sentences.getLast().meaning().length;
        byte[] packed = new byte[(end - from) * dimensions];
        float[] cares = new float[end - from];
        List<String> texts = new ArrayList<>();
        for (int i = from; i < end; i++) {
            texts.add(examples.get(i).text());
            cares[i - from] = care[i];
            System.arraycopy(
                    PastOrders.packed(sentences.get(i).meaning()), 0, packed, (i - from) * dimensions, dimensions);
        }
        return new PastOrders(texts, answers(from, end), cares, packed, dimensions);
    }
}
