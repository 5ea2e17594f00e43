package cn.qingsu.dispatch.learning.member;

import cn.qingsu.dispatch.learning.text.GramWeights;
import java.util.Arrays;

/**
 * The weights of {@link Margins} while they are learned.
 *
 * @param grams one row of labels for each run
 * @param meaning one row of labels for each dimension
 * @param bias one for each label
 */
record MarginWeights(float[][] grams, float[][] meaning, float[] bias) {

    static MarginWeights none(Lesson lesson) {
        int labels = lesson.labels();
        return new MarginWeights(
                Rows.empty(lesson.grams(), labels), Rows.empty(lesson.dimensions(), labels), new float[labels]);
    }

    void into(float[] scores, GramWeights runs, float[] meant) {
        System.arraycopy(bias, 0, scores, 0, scores.length);
        for (int i = 0; i < runs.size(); i++) {
            Rows.add(runs.weights()[i], grams[runs.ids()[i]], scores);
        }
        for (int i = 0; i < meant.length; i++) {
            Rows.add(meant[i], meaning[i], scores);
        }
    }

    void change(float[] change, GramWeights runs, float[] meant) {
        for (int i = 0; i < runs.size(); i++) {
            Rows.add(runs.weights()[i], change, grams[runs.ids()[i]]);
        }
        for (int i = 0; i < meant.length; i++) {
            Rows.add(meant[i], change, meaning[i]);
        }
        Rows.add(1, change, bias);
    }

    /** What was learned, for meanings of length 1 instead of {@code length}. */
    Margins learned(float length) {
        float[][] weights =
                Arrays.stream(meaning).map(row -> Rows.times(length, row)).toArray(float[][]::new);
        return new Margins(PackedRows.of(grams), weights, bias);
    }
}
