package cn.qingsu.dispatch.learning.member;

import cn.qingsu.kernel.Progress;
import java.util.Arrays;
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
        Margins margins = learned(lesson.meaning(meaning), seed, progress);
        float[][] weights = Arrays.stream(margins.meaningWeights())
                .map(row -> Rows.times(meaning, row))
                .toArray(float[][]::new);
        return new Margins(margins.gramWeights(), weights, margins.bias());
    }

    private Margins learned(Lesson lesson, long seed, Progress progress) {
        int labels = lesson.labels();
        Margins margins = new Margins(
                Rows.empty(lesson.grams(), labels), Rows.empty(lesson.dimensions(), labels), new float[labels]);
        float[][] duals = Rows.empty(lesson.size(), labels);
        Shuffle shuffle = new Shuffle(lesson.size(), new SplittableRandom(seed));
        float[] scores = new float[labels];
        long done = 0;
        for (int round = 0; round < rounds; round++) {
            for (int i : shuffle.next()) {
                Reading reading = lesson.readings().get(i);
                System.arraycopy(margins.bias(), 0, scores, 0, labels);
                margins.addTo(scores, reading);
                change(scores, duals[i], lesson.answers()[i], (float) (0.5 / (cost * lesson.care()[i])), reading);
                apply(scores, margins, reading);
                progress.at(++done, (long) rounds * lesson.size());
            }
        }
        return margins;
    }

    /** Turns the scores of a text into the change that its weights need. */
    private static void change(float[] scores, float[] duals, int answer, float slack, Reading reading) {
        float step = 1 / (1 + squares(reading.grams().weights()) + squares(reading.meaning()) + slack);
        for (int k = 0; k < scores.length; k++) {
            float side = k == answer ? 1f : -1f;
            float dual = duals[k];
            float moved = Math.max(dual - (side * scores[k] - 1 + slack * dual) * step, 0);
            duals[k] = moved;
            scores[k] = (moved - dual) * side;
        }
    }

    private static void apply(float[] change, Margins margins, Reading reading) {
        for (int i = 0; i < reading.grams().size(); i++) {
            Rows.add(
                    reading.grams().weights()[i],
                    change,
                    margins.gramWeights()[reading.grams().ids()[i]]);
        }
        for (int i = 0; i < reading.meaning().length; i++) {
            Rows.add(reading.meaning()[i], change, margins.meaningWeights()[i]);
        }
        Rows.add(1, change, margins.bias());
    }

    private static float squares(float[] vector) {
        float sum = 0;
        for (float each : vector) {
            sum += each * each;
        }
        return sum;
    }
}
