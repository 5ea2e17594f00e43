package cn.qingsu.dispatch.learning.member;

/** The bend between two linear steps of a language model (GELU). */
final class Bend {

    private static final float STEEPNESS = (float) Math.sqrt(2 / Math.PI);
    private static final float CUBIC = 0.044715f;

    private Bend() {}

    static float[][] of(float[][] rows) {
        float[][] bent = new float[rows.length][rows[0].length];
        for (int i = 0; i < rows.length; i++) {
            for (int k = 0; k < bent[i].length; k++) {
                float x = rows[i][k];
                bent[i][k] = x * passing(x);
            }
        }
        return bent;
    }

    /** The slopes of what was bent become, in place, those of {@code rows}. */
    static void back(float[][] rows, float[][] slopes) {
        for (int i = 0; i < rows.length; i++) {
            for (int k = 0; k < slopes[i].length; k++) {
                float x = rows[i][k];
                float passing = passing(x);
                slopes[i][k] *= passing + x * 2 * passing * (1 - passing) * STEEPNESS * (1 + 3 * CUBIC * x * x);
            }
        }
    }

    /** The part that passes, (1 + tanh) / 2. */
    private static float passing(float x) {
        return (float) (1 / (1 + Math.exp(-2 * STEEPNESS * (x + CUBIC * x * x * x))));
    }
}
