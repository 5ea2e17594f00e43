package cn.qingsu.dispatch.learning.judgement;

import java.util.Arrays;
import java.util.List;

/**
 * How likely the first label is right. The council's probability is where it begins; how clear the first is before the second, whether
 * the members agree, how often the label was seen and how the label fared before say the rest. A logistic regression, in which what
 * is known of single labels is held back as long as it rests on few cases.
 *
 * @param middle of each sign
 * @param width of each sign
 * @param weights base, one for each sign, one for each label
 */
public record Confidence(double[] middle, double[] width, double[] weights) {

    private static final double HELD_BACK = 8;
    private static final double FREE = 1e-3;
    private static final int ROUNDS = 200;

    /**
     * A judgement that turned out right or wrong.
     *
     * @param signs see {@link Signs}
     * @param label the number of the label that was first
     */
    public record Experience(double[] signs, int label, boolean right) {}

    public static Confidence of(List<Experience> experiences, int labels) {
        int signs = experiences.getFirst().signs().length;
        double[] middle = new double[signs];
        double[] width = new double[signs];
        for (int s = 0; s < signs; s++) {
            int sign = s;
            middle[s] = experiences.stream()
                    .mapToDouble(each -> each.signs()[sign])
                    .average()
                    .orElseThrow();
            double mean = middle[s];
            width[s] = Math.max(
                    1e-6,
                    Math.sqrt(experiences.stream()
                            .mapToDouble(each -> (each.signs()[sign] - mean) * (each.signs()[sign] - mean))
                            .average()
                            .orElseThrow()));
        }
        double[] found = Curve.lowest(
                (at, slope) -> loss(new Confidence(middle, width, at), experiences, slope),
                new double[1 + signs + labels],
                ROUNDS);
        return new Confidence(middle, width, found);
    }

    private static double loss(Confidence tried, List<Experience> experiences, double[] slope) {
        double[] weights = tried.weights;
        int signs = tried.middle.length;
        double loss = 0;
        for (int i = 0; i < weights.length; i++) {
            double strictness = i == 0 ? 0 : i <= signs ? FREE * experiences.size() : HELD_BACK;
            loss += strictness * weights[i] * weights[i];
            slope[i] = 2 * strictness * weights[i];
        }
        for (Experience each : experiences) {
            double probability = tried.probability(each.signs(), each.label());
            double error = probability - (each.right() ? 1 : 0);
            loss -= Math.log(Math.max(each.right() ? probability : 1 - probability, 1e-12));
            slope[0] += error;
            for (int s = 0; s < signs; s++) {
                slope[1 + s] += error * tried.standing(each.signs(), s);
            }
            slope[1 + signs + each.label()] += error;
        }
        return loss;
    }

    double probability(double[] signs, int label) {
        double sum = weights[0] + weights[1 + signs.length + label];
        for (int s = 0; s < signs.length; s++) {
            sum += weights[1 + s] * standing(signs, s);
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private double standing(double[] signs, int s) {
        return (signs[s] - middle[s]) / width[s];
    }

    /** For a model that has no experience yet: the council's own probability. */
    public static Confidence none(int signs, int labels) {
        double[] width = new double[signs];
        Arrays.fill(width, 1);
        double[] weights = new double[1 + signs + labels];
        weights[1] = 1;
        return new Confidence(new double[signs], width, weights);
    }
}
