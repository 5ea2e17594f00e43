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
        Net net = beginning(lesson, random);
        NetStep step = new NetStep(net, random);
        float[][] meanings = lesson.readings().stream()
                .map(reading -> net.scale().of(reading.meaning()))
                .toArray(float[][]::new);
        Shuffle shuffle = new Shuffle(lesson.size(), random.split());
        long done = 0;
        long total = (long) rounds * lesson.size();
        for (int round = 0; round < rounds; round++) {
            for (int i : shuffle.next()) {
                step.learn(lesson.readings().get(i).grams(), meanings[i], lesson.answers()[i], lesson.care()[i], (float)
                        Math.max(0.02, 1 - (double) done / total));
                progress.at(++done, total);
            }
        }
        return net;
    }

    private Net beginning(Lesson lesson, SplittableRandom random) {
        int labels = lesson.labels();
        int dimensions = lesson.dimensions();
        return new Net(
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
