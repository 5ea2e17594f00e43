package cn.qingsu.dispatch.learning.judgement;

import java.util.Arrays;
import java.util.List;

/**
 * How the members' words are put together: a weighted sum of what each thinks, as logarithms of probabilities, and for every label a
 * push up or down that makes up for how often it has come lately.
 *
 * @param sharpness one for each member: what its scores are multiplied by to be logarithms
 * @param weight one for each member
 * @param push one for each label
 */
public record Council(double[] sharpness, double[] weight, double[] push) {

    /** A member that finds a label impossible does not forbid it. */
    private static final double DOUBT = -12;

    private static final double EVEN = 1;
    private static final double STEADY = 2;
    private static final int ROUNDS = 40;

    /** @param cases none of which the members learned from */
    public static Council of(List<Case> cases) {
        List<Case> known = cases.stream().filter(each -> each.answer() >= 0).toList();
        int members = cases.getFirst().scores().length;
        int labels = cases.getFirst().scores()[0].length;
        double[] sharpness = new double[members];
        for (int m = 0; m < members; m++) {
            sharpness[m] = sharpness(known, m);
        }
        double[][][] opinions =
                known.stream().map(each -> opinions(each.scores(), sharpness)).toArray(double[][][]::new);
        double[] start = new double[members + labels];
        Arrays.fill(start, 0, members, 1.0 / members);
        double[] found = Curve.lowest((at, slope) -> loss(known, opinions, at, slope), start, ROUNDS);
        return new Council(sharpness, Arrays.copyOf(found, members), Arrays.copyOfRange(found, members, found.length));
    }

    /** What all members say together, as logarithms of probabilities. */
    double[] together(double[][] opinions) {
        double[] sum = push.clone();
        for (int m = 0; m < opinions.length; m++) {
            for (int k = 0; k < sum.length; k++) {
                sum[k] += weight[m] * opinions[m][k];
            }
        }
        Scores.normalise(sum);
        return sum;
    }

    double[][] opinions(float[][] scores) {
        return opinions(scores, sharpness);
    }

    private static double[][] opinions(float[][] scores, double[] sharpness) {
        double[][] opinions = new double[scores.length][];
        for (int m = 0; m < scores.length; m++) {
            opinions[m] = opinion(scores[m], sharpness[m]);
        }
        return opinions;
    }

    private static double[] opinion(float[] scores, double sharpness) {
        double[] opinion = new double[scores.length];
        for (int k = 0; k < opinion.length; k++) {
            opinion[k] = scores[k] * sharpness;
        }
        Scores.normalise(opinion);
        for (int k = 0; k < opinion.length; k++) {
            opinion[k] = Math.max(opinion[k], DOUBT);
        }
        return opinion;
    }

    private static double sharpness(List<Case> known, int member) {
        double best = 1;
        double least = Double.POSITIVE_INFINITY;
        for (double tried = 0.2; tried < 16; tried *= 1.1) {
            double loss = 0;
            for (Case each : known) {
                loss -= opinion(each.scores()[member], tried)[each.answer()];
            }
            if (loss < least) {
                least = loss;
                best = tried;
            }
        }
        return best;
    }

    private static double loss(List<Case> known, double[][][] opinions, double[] at, double[] slope) {
        int members = opinions.length == 0 ? 0 : opinions[0].length;
        double loss = 0;
        for (int i = 0; i < at.length; i++) {
            double off = i < members ? at[i] - 1.0 / members : at[i];
            double strictness = i < members ? STEADY : EVEN;
            loss += strictness * off * off;
            slope[i] = 2 * strictness * off;
        }
        Council tried =
                new Council(new double[0], Arrays.copyOf(at, members), Arrays.copyOfRange(at, members, at.length));
        for (int i = 0; i < opinions.length; i++) {
            double[] logarithms = tried.together(opinions[i]);
            int answer = known.get(i).answer();
            loss -= logarithms[answer];
            for (int k = 0; k < logarithms.length; k++) {
                double error = Math.exp(logarithms[k]) - (k == answer ? 1 : 0);
                slope[members + k] += error;
                for (int m = 0; m < members; m++) {
                    slope[m] += error * opinions[i][m][k];
                }
            }
        }
        return loss;
    }
}
