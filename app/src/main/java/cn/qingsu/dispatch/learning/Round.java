package cn.qingsu.dispatch.learning;

import cn.qingsu.dispatch.learning.judgement.Case;
import cn.qingsu.dispatch.learning.member.Lesson;
import cn.qingsu.dispatch.learning.member.MarginLearning;
import cn.qingsu.dispatch.learning.member.Margins;
import cn.qingsu.dispatch.learning.member.Member;
import cn.qingsu.dispatch.learning.member.Net;
import cn.qingsu.dispatch.learning.member.NetLearning;
import cn.qingsu.dispatch.learning.member.Reading;
import cn.qingsu.dispatch.learning.text.Vocabulary;
import cn.qingsu.kernel.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/** Lets the members learn from the first so many orders of a history. */
record Round(List<Example> examples, List<float[]> meanings, int[] answers, int labels, long seed, Together together) {

    private static final int MOST_GRAMS = 150_000;
    private static final int NETS = 2;
    private static final int HIDDEN = 128;
    private static final double COST = 1;
    private static final int MARGIN_ROUNDS = 7;
    private static final int NET_ROUNDS = 10;
    private static final int FEWEST_ROUNDS = 3;
    private static final int ENOUGH_STEPS = 600_000;
    /** After this part of the history an order counts half as much. */
    private static final double HALVED_AFTER = 0.6;

    /** The members that have learned, and the vocabulary that they learned with. */
    record Result(Vocabulary vocabulary, Margins margins, List<Net> nets) {

        Reading reading(Example example, float[] meaning) {
            return new Reading(vocabulary.weigh(example.text()), meaning);
        }
    }

    Result learn(int end, Progress progress) throws InterruptedException {
        Vocabulary vocabulary = Vocabulary.of(
                examples.subList(0, end).stream().map(Example::text).toList(), MOST_GRAMS);
        List<Reading> readings = IntStream.range(0, end)
                .parallel()
                .mapToObj(i -> new Reading(vocabulary.weigh(examples.get(i).text()), meanings.get(i)))
                .toList();
        Lesson lesson = new Lesson(readings, answers(end), care(end), labels, vocabulary.size());
        int netRounds = Math.clamp(ENOUGH_STEPS / end, FEWEST_ROUNDS, NET_ROUNDS);
        Progress shared = Together.shared(progress, (long) end * (NETS * netRounds + MARGIN_ROUNDS));
        List<Callable<Member>> tasks = new ArrayList<>();
        for (int net = 0; net < NETS; net++) {
            long own = seed + 1 + net;
            tasks.add(() -> new NetLearning(HIDDEN, netRounds).learn(lesson, own, shared));
        }
        tasks.add(() -> new MarginLearning(COST, MARGIN_ROUNDS).learn(lesson, seed, shared));
        List<Member> members = together.all(tasks);
        return new Result(
                vocabulary,
                (Margins) members.getLast(),
                members.stream().limit(NETS).map(Net.class::cast).toList());
    }

    /** What the members say to the orders from {@code from} on. */
    List<Case> ask(Result members, int from, int[] seen) {
        return IntStream.range(from, examples.size())
                .parallel()
                .mapToObj(i -> new Case(
                        ModelParts.scores(
                                members.margins(), members.nets(), members.reading(examples.get(i), meanings.get(i))),
                        seen[answers[i]] > 0 ? answers[i] : -1))
                .toList();
    }

    private int[] answers(int end) {
        return IntStream.range(0, end).map(i -> answers[i]).toArray();
    }

    /** Cities change who does what, so that late orders count more than early ones. */
    private static float[] care(int end) {
        float[] care = new float[end];
        double sum = 0;
        for (int i = 0; i < end; i++) {
            care[i] = (float) Math.pow(0.5, (end - i) / (HALVED_AFTER * end));
            sum += care[i];
        }
        for (int i = 0; i < end; i++) {
            care[i] *= (float) (end / sum);
        }
        return care;
    }
}
