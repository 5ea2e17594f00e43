package cn.qingsu.dispatch.learning.member;

/** Scores as shares of one. */
final class Softmax {

    private Softmax() {}

    /** In place. */
    static void in(float[] scores) {
        float highest = Float.NEGATIVE_INFINITY;
        for (float score : scores) {
            highest = Math.max(highest, score);
        }
        float sum = 0;
        for (int k = 0; k < scores.length; k++) {
            scores[k] = (float) Math.exp(scores[k] - highest);
            sum += scores[k];
        }
        for (int k = 0; k < scores.length; k++) {
            scores[k] /= sum;
        }
    }

    /** The slopes of shares become, in place, those of the scores. */
    static void back(float[] shares, float[] slopes) {
        float mean = Rows.product(shares, slopes);
        for (int k = 0; k < slopes.length; k++) {
            slopes[k] = shares[k] * (slopes[k] - mean);
        }
    }
}
