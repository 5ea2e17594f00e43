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

    int dimensions() {
        return readings.getFirst().meaning().length;
    }
}
