package cn.qingsu.dispatch.learning.member;

/**
 * The rows of a matrix of weights, with eight bits for each weight and a scale for each row. A run of characters speaks strongly for few
 * labels, so that a row's largest weight is a good measure for all of it; what is lost in rounding changes no judgement that can be
 * measured. With hundreds of labels the rows for runs of characters are nearly all that a model takes of the memory.
 *
 * @param steps the weights of each row, in steps of its scale
 * @param scales one for each row
 */
public record PackedRows(byte[][] steps, float[] scales) {

    private static final float STEPS = 127;

    static PackedRows of(float[][] rows) {
        byte[][] steps = new byte[rows.length][];
        float[] scales = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            scales[i] = largest(rows[i]) / STEPS;
            steps[i] = packed(rows[i], scales[i]);
        }
        return new PackedRows(steps, scales);
    }

    private static float largest(float[] row) {
        float largest = 0;
        for (float each : row) {
            largest = Math.max(largest, Math.abs(each));
        }
        return largest;
    }

    private static byte[] packed(float[] row, float scale) {
        byte[] steps = new byte[row.length];
        for (int k = 0; scale > 0 && k < steps.length; k++) {
            steps[k] = (byte) Math.round(row[k] / scale);
        }
        return steps;
    }

    /** {@code sums += factor × row}. */
    void add(float factor, int row, float[] sums) {
        float whole = factor * scales[row];
        byte[] weights = steps[row];
        for (int k = 0; k < sums.length; k++) {
            sums[k] += whole * weights[k];
        }
    }

    float at(int row, int column) {
        return scales[row] * steps[row][column];
    }
}
