package cn.qingsu.dispatch.learning.judgement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Judges what the members say: a probability for every label.
 *
 * @param seen how many learned orders bear each label
 */
public record Judge(Council council, Confidence confidence, int[] seen) {

    /**
     * Learns to judge from orders that the members did not learn from.
     *
     * @param parts the cases are divided into so many parts to see how the council does on what it has not seen
     */
    public static Judge of(List<Case> cases, int[] seen, int parts) {
        List<Confidence.Experience> experiences = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            Council council = Council.of(outside(cases, part, parts));
            for (Case each : inside(cases, part, parts)) {
                experiences.add(experience(council, each, seen));
            }
        }
        return new Judge(Council.of(cases), Confidence.of(experiences, seen.length), seen);
    }

    /**
     * Judges every case by a judge that did not learn from it: what a validation may honestly report.
     *
     * @return the probabilities in the order of {@code cases}
     */
    public static List<double[]> crosswise(List<Case> cases, int[] seen, int parts) {
        double[][] judged = new double[cases.size()][];
        for (int part = 0; part < parts; part++) {
            Judge judge = of(outside(cases, part, parts), seen, parts);
            for (int i = part; i < cases.size(); i += parts) {
                judged[i] = judge.probabilities(cases.get(i).scores());
            }
        }
        return Arrays.asList(judged);
    }

    private static Confidence.Experience experience(Council council, Case each, int[] seen) {
        double[][] opinions = council.opinions(each.scores());
        double[] together = council.together(opinions);
        int first = Scores.highest(together, 1)[0];
        return new Confidence.Experience(Signs.of(together, opinions, seen), first, first == each.answer());
    }

    private static List<Case> inside(List<Case> cases, int part, int parts) {
        List<Case> inside = new ArrayList<>();
        for (int i = part; i < cases.size(); i += parts) {
            inside.add(cases.get(i));
        }
        return inside;
    }

    private static List<Case> outside(List<Case> cases, int part, int parts) {
        List<Case> outside = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            if (i % parts != part) {
                outside.add(cases.get(i));
            }
        }
        return outside;
    }

    /**
     * The first label's probability is the confidence; the others keep their order and share what is left, none above the first.
     *
     * @param scores each member's, one for every label
     */
    public double[] probabilities(float[][] scores) {
        double[][] opinions = council.opinions(scores);
        double[] together = council.together(opinions);
        int first = Scores.highest(together, 1)[0];
        double sure = confidence.probability(Signs.of(together, opinions, seen), first);
        double rest = 1 - Math.exp(together[first]);
        double[] probabilities = new double[together.length];
        for (int k = 0; k < probabilities.length; k++) {
            double share = rest <= 0 ? 0 : Math.exp(together[k]) / rest * (1 - sure);
            probabilities[k] = k == first ? sure : Math.min(share, sure * (1 - 1e-9));
        }
        return probabilities;
    }
}
