package cn.qingsu.dispatch.learning.member;

import cn.qingsu.dispatch.learning.sentence.PieceStates;
import cn.qingsu.dispatch.learning.sentence.TopLayer;
import cn.qingsu.kernel.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Learns a {@link Rereading} from the language model's own last layer, by Adam's steps for some texts at a time. The texts of a step are
 * worked at in two halves of fixed size, so that the result does not depend on the threads.
 *
 * @param start the layer to begin with
 * @param rounds how often the texts are gone through
 */
public record RereadingLearning(TopLayer start, int rounds) {

    private static final int TOGETHER = 32;
    private static final int HALVES = 2;
    private static final int SORTED = 50;
    private static final float LAYER_PACE = 1e-4f;
    private static final float LABEL_PACE = 2e-3f;
    private static final float LEFT_OUT = 0.1f;
    private static final float MEANING_LEFT_OUT = 0.3f;
    private static final double WARMING = 0.1;

    public Rereading learn(Lesson lesson, long seed, Progress progress) {
        SplittableRandom random = new SplittableRandom(seed);
        int dimensions = start.dimensions();
        Rereading learned =
                new Rereading(start.copy(), beginning(dimensions, lesson.labels(), random), new float[lesson.labels()]);
        Adam adam = new Adam(learned);
        Shuffle shuffle = new Shuffle(lesson.size(), random.split());
        int steps = rounds * ((lesson.size() + TOGETHER - 1) / TOGETHER);
        int step = 0;
        for (int round = 0; round < rounds; round++) {
            for (int[] some : steps(shuffle.next(), lesson, random)) {
                Transposed back = Transposed.of(learned.layer());
                long own = random.nextLong();
                IntStream.range(0, HALVES)
                        .parallel()
                        .forEach(half -> slopes(
                                part(some, half), some.length, lesson, learned, back, adam.slopes(half), own + half));
                step++;
                float slowing =
                        (float) Math.min(step / (WARMING * steps), (steps - step + 1) / ((1 - WARMING) * steps));
                adam.step(LAYER_PACE * slowing, LABEL_PACE * slowing);
                for (int i = 0; i < some.length; i++) {
                    progress.at((long) round * lesson.size() + i, (long) rounds * lesson.size());
                }
            }
        }
        return learned;
    }

    private static float[][] beginning(int dimensions, int labels, SplittableRandom random) {
        float[][] weights = new float[dimensions][labels];
        for (float[] row : weights) {
            for (int k = 0; k < labels; k++) {
                row[k] = (random.nextFloat() - 0.5f) * 0.07f;
            }
        }
        return weights;
    }

    /** Texts of like length go together, which costs less; the steps come in any order. */
    private static List<int[]> steps(int[] order, Lesson lesson, SplittableRandom random) {
        List<int[]> steps = new ArrayList<>();
        for (int from = 0; from < order.length; from += TOGETHER * SORTED) {
            int[] some = Arrays.stream(order, from, Math.min(order.length, from + TOGETHER * SORTED))
                    .boxed()
                    .sorted(Comparator.comparingInt(
                            i -> lesson.readings().get(i).pieces().pieces()))
                    .mapToInt(Integer::intValue)
                    .toArray();
            int first = steps.size();
            for (int at = 0; at < some.length; at += TOGETHER) {
                steps.add(Arrays.copyOfRange(some, at, Math.min(some.length, at + TOGETHER)));
            }
            for (int i = steps.size() - 1; i > first; i--) {
                steps.set(i, steps.set(first + random.nextInt(i - first + 1), steps.get(i)));
            }
        }
        return steps;
    }

    private static int[] part(int[] some, int half) {
        int middle = (some.length + 1) / 2;
        return half == 0 ? Arrays.copyOf(some, middle) : Arrays.copyOfRange(some, middle, some.length);
    }

    private static void slopes(
            int[] some, int together, Lesson lesson, Rereading learned, Transposed back, Rereading slopes, long seed) {
        if (some.length == 0) {
            return;
        }
        SplittableRandom random = new SplittableRandom(seed);
        List<PieceStates> texts = Arrays.stream(some)
                .mapToObj(i -> lesson.readings().get(i).pieces())
                .toList();
        LayerPass pass = new LayerPass(learned.layer(), texts, new LeftOut.Lots(LEFT_OUT, random));
        float[][] meanings = pass.meanings();
        LeftOut left = new LeftOut.Lots(MEANING_LEFT_OUT, random).from(meanings);
        float[][] errors = Products.with(learned.bias(), meanings, learned.labels());
        for (int i = 0; i < some.length; i++) {
            Softmax.in(errors[i]);
            errors[i][lesson.answers()[some[i]]] -= 1;
            float care = lesson.care()[some[i]] / together;
            for (int k = 0; k < errors[i].length; k++) {
                errors[i][k] *= care;
            }
        }
        Products.add(Products.transposed(meanings), errors, slopes.labels());
        Rows.add(1, Products.sum(errors), slopes.bias());
        float[][] meaningSlopes = Products.of(errors, Products.transposed(learned.labels()));
        left.from(meaningSlopes);
        pass.back(meaningSlopes, back, slopes.layer());
    }
}
