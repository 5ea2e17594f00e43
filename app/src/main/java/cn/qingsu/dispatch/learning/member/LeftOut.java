package cn.qingsu.dispatch.learning.member;

import java.util.SplittableRandom;

/**
 * A part of the numbers is left out at each step of learning, so that none relies on another; the others make up for it.
 *
 * @param factors 0 or what makes up for it
 */
record LeftOut(float[][] factors) {

    /** Draws what is left out. */
    record Lots(float share, SplittableRandom random) {

        /** Leaves a part out, in place. */
        LeftOut from(float[][] rows) {
            float kept = 1 / (1 - share);
            float[][] factors = new float[rows.length][rows[0].length];
            for (float[] row : factors) {
                for (int k = 0; k < row.length; k++) {
                    row[k] = random.nextFloat() < share ? 0 : kept;
                }
            }
            LeftOut left = new LeftOut(factors);
            left.from(rows);
            return left;
        }
    }

    /** The same numbers, in place. */
    void from(float[][] rows) {
        for (int i = 0; i < rows.length; i++) {
            float[] row = rows[i];
            float[] factor = factors[i];
            for (int k = 0; k < row.length; k++) {
                row[k] *= factor[k];
            }
        }
    }
}
