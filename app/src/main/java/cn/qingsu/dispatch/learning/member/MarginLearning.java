package cn.qingsu.dispatch.learning.member;

import cn.qingsu.kernel.Progress;
import java.util.SplittableRandom;

/**
 * Learns {@link Margins}: a support vector machine with squared hinge loss for every label against all others, by coordinate
 * descent in the dual (Hsieh and others, 2008). All labels are learned in one pass over the texts, which reads each row of weights
 * once for all of them.
 *
 * @param cost what an error costs against the size of the weights
 * @param rounds how often the texts are gone through
 * @param meaning how long the meaning is beside the runs of characters, which have length 1
 */
public record MarginLearning(double cost, int rounds, float meaning) {

    public Margins learn(Lesson lesson, long seed, Progress progress) {
        int labels = lesson.labels();
        MarginWeights weights = MarginWeights.none(lesson);
        float[][] duals = Rows.empty(lesson.size(), labels);
        Shuffle shuffle = new Shuffle(lesson.size(), new SplittableRandom(seed));
        float[] scores = new float[labels];
        long done = 0;
        for (int round = 0; round < rounds; round++) {
            for (int i : shuffle.next()) {
                Reading reading = lesson.readings().get(i);
                float[] meant = Rows.times(meaning, reading.meaning());
                weights.into(scores, reading.grams(), meant);
                float slack = (float) (0.5 / (cost * lesson.care()[i]));
                float step = 1 / (1 + squares(reading.grams().weights()) + squares(meant) + slack);
                change(scores, duals[i], lesson.answers()[i], slack, step);
                weights.change(scores, reading.grams(), meant);
                progress.at(++done, (long) rounds * lesson.size());
            }
        }
        return weights.learned(meaning);
    }

    /** Turns the scores of a text into the change that its weights need. */
    private static void change(float[] scores, float[] duals, int answer, float slack, float step) {
        for (int k = 0; k < scores.length; k++) {
            float side = k == answer ? 1f : -1f;
            float dual = duals[k];
            float moved = Math.max(dual - (side * scores[k] - 1 + slack * dual) * step, 0);
            duals[k] = moved;
            scores[k] = (moved - dual) * side;
        }
    }

    private static float squares(float[] vector) {
        float sum = 0;
        for (float each : vector) {
            sum += each * each;
        }
        return sum;
    }
}
