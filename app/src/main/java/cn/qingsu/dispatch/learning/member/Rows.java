package cn.qingsu.dispatch.learning.member;

/** Arithmetic on the rows of matrices that lie in one array, written so that the compiler makes vector instructions of it. */
final class Rows {

    private Rows() {}

    /** {@code sums += factor × row}. */
    static void gather(float factor, float[] matrix, int row, float[] sums) {
        int from = row * sums.length;
        for (int k = 0; k < sums.length; k++) {
            sums[k] += factor * matrix[from + k];
        }
    }

    /** {@code row += factor × change}. */
    static void spread(float factor, float[] change, float[] matrix, int row) {
        int from = row * change.length;
        for (int k = 0; k < change.length; k++) {
            matrix[from + k] += factor * change[k];
        }
    }

    /** The inner product of a row and a vector, summed in a fixed order. */
    static float product(float[] matrix, int row, float[] vector) {
        int from = row * vector.length;
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int k = 0;
        for (; k + 3 < vector.length; k += 4) {
            a += matrix[from + k] * vector[k];
            b += matrix[from + k + 1] * vector[k + 1];
            c += matrix[from + k + 2] * vector[k + 2];
            d += matrix[from + k + 3] * vector[k + 3];
        }
        for (; k < vector.length; k++) {
            a += matrix[from + k] * vector[k];
        }
        return a + b + c + d;
    }

    static float meanSquare(float[] vector) {
        float sum = 0;
        for (float each : vector) {
            sum += each * each;
        }
        return sum / vector.length;
    }
}
