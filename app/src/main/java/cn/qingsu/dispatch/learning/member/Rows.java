package cn.qingsu.dispatch.learning.member;

/**
 * Arithmetic on the rows of matrices. Each row is an array of its own and all arrays are gone through by the same index: only then does
 * the compiler make vector instructions of it, which is several times as fast.
 */
final class Rows {

    private Rows() {}

    /** So many rows of zeros. */
    static float[][] empty(int rows, int columns) {
        return new float[rows][columns];
    }

    /** {@code sums += factor × row}. */
    static void add(float factor, float[] row, float[] sums) {
        for (int k = 0; k < sums.length; k++) {
            sums[k] += factor * row[k];
        }
    }

    /** The inner product of two vectors, summed in a fixed order. */
    static float product(float[] one, float[] other) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int k = 0;
        for (; k + 3 < other.length; k += 4) {
            a += one[k] * other[k];
            b += one[k + 1] * other[k + 1];
            c += one[k + 2] * other[k + 2];
            d += one[k + 3] * other[k + 3];
        }
        for (; k < other.length; k++) {
            a += one[k] * other[k];
        }
        return a + b + c + d;
    }

    /** {@code factor × row}. */
    static float[] times(float factor, float[] row) {
        float[] product = new float[row.length];
        for (int k = 0; k < row.length; k++) {
            product[k] = factor * row[k];
        }
        return product;
    }

    static float meanSquare(float[] vector) {
        float sum = 0;
        for (float each : vector) {
            sum += each * each;
        }
        return sum / vector.length;
    }
}
