package cn.qingsu.dispatch.learning.judgement;

/** Scores as logarithms of probabilities. */
final class Scores {

    private Scores() {}

    /** Takes off from each what makes their exponentials sum to 1. */
    static void normalise(double[] logarithms) {
        double highest = Double.NEGATIVE_INFINITY;
        for (double each : logarithms) {
            highest = Math.max(highest, each);
        }
        double sum = 0;
        for (double each : logarithms) {
            sum += Math.exp(each - highest);
        }
        double whole = highest + Math.log(sum);
        for (int k = 0; k < logarithms.length; k++) {
            logarithms[k] -= whole;
        }
    }

    /** The places of the {@code count} highest, highest first; of equal ones the first. */
    static int[] highest(double[] values, int count) {
        int[] best = new int[Math.min(count, values.length)];
        boolean[] taken = new boolean[values.length];
        for (int rank = 0; rank < best.length; rank++) {
            int found = -1;
            for (int k = 0; k < values.length; k++) {
                if (!taken[k] && (found < 0 || values[k] > values[found])) {
                    found = k;
                }
            }
            best[rank] = found;
            taken[found] = true;
        }
        return best;
    }
}
