package cn.qingsu.dispatch.learning.member;

import java.util.Arrays;
import java.util.List;

/**
 * What a member learns from.
 *
 * @param readings the texts; the last is read for what it means
 * @param answers the number of each text's label
 * @param care how much each text counts, 1 on the average
 * @param labels how many labels there are
 * @param grams how many runs of characters the vocabulary has
 */
public record Lesson(List<Reading> readings, int[] answers, float[] care, int labels, int grams) {

    public int size() {
        return answers.length;
    }

    /** The same texts, each counting {@code care}. */
    public Lesson care(float[] care) {
        return new Lesson(readings, answers, care, labels, grams);
    }

    /** Those of the latest texts, whose meaning is known where not all are read; as much care on the average. */
    public Lesson latest(int count) {
        int from = size() - count;
        return from == 0
                ? this
                : new Lesson(
                        readings.subList(from, size()),
                        Arrays.copyOfRange(answers, from, size()),
                        evened(Arrays.copyOfRange(care, from, size())),
                        labels,
                        grams);
    }

    /** Brought to 1 on the average, in place. */
    public static float[] evened(float[] care) {
        double sum = 0;
        for (float each : care) {
            sum += each;
        }
        for (int i = 0; i < care.length; i++) {
            care[i] *= (float) (care.length / sum);
        }
        return care;
    }

    int dimensions() {
        return readings.getLast().meaning().length;
    }
}
