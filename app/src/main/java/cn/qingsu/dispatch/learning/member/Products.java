package cn.qingsu.dispatch.learning.member;

/** Products of matrices, each an array of rows. */
final class Products {

    private Products() {}

    /** {@code sums += a × w}. */
    static void add(float[][] a, float[][] w, float[][] sums) {
        int i = 0;
        for (; i + 3 < w.length; i += 4) {
            for (int row = 0; row < a.length; row++) {
                float[] factors = a[row];
                four(
                        factors[i],
                        w[i],
                        factors[i + 1],
                        w[i + 1],
                        factors[i + 2],
                        w[i + 2],
                        factors[i + 3],
                        w[i + 3],
                        sums[row]);
            }
        }
        for (; i < w.length; i++) {
            for (int row = 0; row < a.length; row++) {
                Rows.add(a[row][i], w[i], sums[row]);
            }
        }
    }

    /** Four at a time, since reading and writing the sums costs more than adding. */
    private static void four(
            float f0, float[] w0, float f1, float[] w1, float f2, float[] w2, float f3, float[] w3, float[] sums) {
        for (int k = 0; k < sums.length; k++) {
            sums[k] += f0 * w0[k] + f1 * w1[k] + f2 * w2[k] + f3 * w3[k];
        }
    }

    /** {@code a × w} and the same row added to each. */
    static float[][] with(float[] bias, float[][] a, float[][] w) {
        float[][] sums = new float[a.length][];
        for (int row = 0; row < a.length; row++) {
            sums[row] = bias.clone();
        }
        add(a, w, sums);
        return sums;
    }

    static float[][] of(float[][] a, float[][] w) {
        float[][] sums = new float[a.length][w[0].length];
        add(a, w, sums);
        return sums;
    }

    static float[][] transposed(float[][] matrix) {
        int rows = matrix.length;
        int columns = matrix[0].length;
        float[][] transposed = new float[columns][rows];
        for (int from = 0; from < rows; from += 16) {
            int to = Math.min(rows, from + 16);
            for (int k = 0; k < columns; k++) {
                float[] row = transposed[k];
                for (int i = from; i < to; i++) {
                    row[i] = matrix[i][k];
                }
            }
        }
        return transposed;
    }

    /** The sum of all rows. */
    static float[] sum(float[][] rows) {
        float[] sum = new float[rows[0].length];
        for (float[] row : rows) {
            Rows.add(1, row, sum);
        }
        return sum;
    }

    static void addAll(float[][] change, float[][] to) {
        for (int row = 0; row < to.length; row++) {
            Rows.add(1, change[row], to[row]);
        }
    }
}
