package cn.qingsu.dispatch.learning.judgement;

/** By what it is seen how sure a judgement is. */
final class Signs {

    private static final double TINY = 1e-6;

    private Signs() {}

    /** How many signs there are with so many members. */
    static int count(int members) {
        return 5 + 2 * members;
    }

    /**
     * @param together what the council says, as logarithms
     * @param opinions what each member says, as logarithms
     * @param seen how many learned orders bear the first label
     */
    static double[] of(double[] together, double[][] opinions, int[] seen) {
        int[] best = Scores.highest(together, 3);
        int first = best[0];
        double likely = Math.clamp(Math.exp(together[first]), TINY, 1 - TINY);
        double second = best.length > 1 ? together[best[1]] : Math.log(TINY);
        double third = best.length > 2 ? together[best[2]] : second;
        double[] signs = new double[count(opinions.length)];
        signs[0] = Math.log(likely / (1 - likely));
        signs[1] = Math.min(together[first] - second, 12);
        signs[2] = Math.min(second - third, 12);
        signs[3] = spread(together);
        signs[4] = Math.log1p(seen[first]);
        for (int m = 0; m < opinions.length; m++) {
            signs[5 + 2 * m] = opinions[m][first];
            signs[6 + 2 * m] = Scores.highest(opinions[m], 1)[0] == first ? 1 : 0;
        }
        return signs;
    }

    private static double spread(double[] logarithms) {
        double entropy = 0;
        for (double each : logarithms) {
            entropy -= Math.exp(each) * each;
        }
        return entropy;
    }
}
