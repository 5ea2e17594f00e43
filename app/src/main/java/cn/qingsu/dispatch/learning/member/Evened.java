package cn.qingsu.dispatch.learning.member;

/** Rows brought to mean 0 and width 1 (layer normalisation), then stretched and shifted; remembers what the way back needs. */
final class Evened {

    private static final double TINY = 1e-12;

    private final float[] gain;
    private final float[][] even;
    private final float[] stretch;

    /** @param rows are evened in place */
    Evened(float[][] rows, float[] gain) {
        this.gain = gain;
        even = rows;
        stretch = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            float[] row = rows[i];
            double sum = 0;
            double squares = 0;
            for (float each : row) {
                sum += each;
                squares += (double) each * each;
            }
            float mean = (float) (sum / row.length);
            stretch[i] = (float) (1 / Math.sqrt(Math.max(squares / row.length - (double) mean * mean, 0) + TINY));
            for (int k = 0; k < row.length; k++) {
                row[k] = (row[k] - mean) * stretch[i];
            }
        }
    }

    float[][] shifted(float[] shift) {
        float[][] result = new float[even.length][shift.length];
        for (int i = 0; i < even.length; i++) {
            float[] from = even[i];
            float[] to = result[i];
            for (int k = 0; k < to.length; k++) {
                to[k] = from[k] * gain[k] + shift[k];
            }
        }
        return result;
    }

    /** The slopes of what went in; those of gain and shift are added. */
    float[][] back(float[][] slopes, float[] gainSlope, float[] shiftSlope) {
        float[][] result = new float[slopes.length][gain.length];
        for (int i = 0; i < slopes.length; i++) {
            float[] slope = slopes[i];
            float[] from = even[i];
            float[] to = result[i];
            double sum = 0;
            double along = 0;
            for (int k = 0; k < to.length; k++) {
                gainSlope[k] += slope[k] * from[k];
                shiftSlope[k] += slope[k];
                to[k] = slope[k] * gain[k];
                sum += to[k];
                along += to[k] * from[k];
            }
            float mean = (float) (sum / to.length);
            float tilt = (float) (along / to.length);
            for (int k = 0; k < to.length; k++) {
                to[k] = stretch[i] * (to[k] - mean - from[k] * tilt);
            }
        }
        return result;
    }
}
