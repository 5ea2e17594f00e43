package cn.qingsu.dispatch.learning.member;

import java.util.List;

/**
 * What a member learns from.
 *
 * @param readings the texts
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

    /** The same texts, with a meaning of this length instead of 1. */
    Lesson meaning(float length) {
        List<Reading> others = readings.stream()
                .map(each -> new Reading(each.grams(), Rows.times(length, each.meaning()), each.pieces()))
                .toList();
        return new Lesson(others, answers, care, labels, grams);
    }

    int dimensions() {
        return readings.getFirst().meaning().length;
    }
}
