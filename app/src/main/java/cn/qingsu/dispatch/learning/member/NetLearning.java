package cn.qingsu.dispatch.learning.member;

import cn.qingsu.kernel.Progress;
import java.util.SplittableRandom;

/**
 * Learns a {@link Net} by stochastic gradient descent with AdaGrad's steps; a part of the runs and of the hidden units is left out
 * at each step, so that none relies on another.
 *
 * @param hidden how many hidden units
 * @param rounds how often the texts are gone through
 */
public record NetLearning(int hidden, int rounds) {

    public Net learn(Lesson lesson, long seed, Progress progress) {
        SplittableRandom random = new SplittableRandom(seed);
        NetWeights net = beginning(lesson, random);
        NetStep step = new NetStep(net, random);
        Shuffle shuffle = new Shuffle(lesson.size(), random.split());
        long done = 0;
        long total = (long) rounds * lesson.size();
        for (int round = 0; round < rounds; round++) {
            for (int i : shuffle.next()) {
                Reading reading = lesson.readings().get(i);
                float slowing = (float) Math.max(0.02, 1 - (double) done / total);
                float[] meaning = net.scale().of(reading.meaning());
                step.learn(reading.grams(), meaning, lesson.answers()[i], lesson.care()[i], slowing);
                progress.at(++done, total);
            }
        }
        return net.learned();
    }

    private NetWeights beginning(Lesson lesson, SplittableRandom random) {
        int labels = lesson.labels();
        int dimensions = lesson.dimensions();
        return new NetWeights(
                Scale.of(lesson),
                evenly(lesson.grams(), hidden, 0.5 / Math.sqrt(hidden), random),
                evenly(dimensions, hidden, Math.sqrt(3.0 / dimensions), random),
                new float[hidden],
                evenly(hidden, labels, 0.3 * Math.sqrt(3.0 / hidden), random),
                new float[labels]);
    }

    private static float[][] evenly(int rows, int columns, double width, SplittableRandom random) {
        float[][] values = Rows.empty(rows, columns);
        for (float[] row : values) {
            for (int k = 0; k < columns; k++) {
                row[k] = (float) ((random.nextDouble() * 2 - 1) * width);
            }
        }
        return values;
    }
}
