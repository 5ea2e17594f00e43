package cn.qingsu.dispatch.learning;

import cn.qingsu.dispatch.learning.member.Margins;
import cn.qingsu.dispatch.learning.text.GramWeights;
import cn.qingsu.dispatch.learning.text.Grams;
import cn.qingsu.dispatch.learning.text.PlainText;
import cn.qingsu.dispatch.learning.text.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the words of a text that speak most for a label, by the weights of the linear judge. */
final class Explaining {

    private static final int LONGEST = 10;
    private static final double LEAST = 0.15;

    private final Vocabulary vocabulary;
    private final Margins margins;

    Explaining(Vocabulary vocabulary, Margins margins) {
        this.vocabulary = vocabulary;
        this.margins = margins;
    }

    /**
     * @param others the labels against which the words are weighed
     * @param most how many pieces of evidence at most
     * @return the weightiest first; no two overlap
     */
    List<Evidence> evidence(String text, int label, int[] others, int most) {
        double[] pulls = pulls(text, label, others);
        double strongest = 0;
        List<Evidence> found = new ArrayList<>();
        while (found.size() < most) {
            Evidence next = strongestRun(text, pulls);
            if (next == null || next.weight() <= strongest * LEAST) {
                break;
            }
            strongest = Math.max(strongest, next.weight());
            found.add(next);
            Arrays.fill(pulls, next.start(), next.end(), Double.NEGATIVE_INFINITY);
        }
        found.sort(Comparator.comparingDouble(Evidence::weight).reversed());
        return found;
    }

    /** What each character of the text says for the label: its part of every run that it stands in. */
    private double[] pulls(String text, int label, int[] others) {
        String plain = PlainText.of(text);
        GramWeights known = vocabulary.weigh(text);
        double[] ofGram = new double[known.size()];
        for (int i = 0; i < ofGram.length; i++) {
            double against = 0;
            for (int other : others) {
                against += other == label ? 0 : margins.weight(known.ids()[i], other);
            }
            double rivals = Math.max(1, others.length - 1);
            ofGram[i] = known.weights()[i] * (margins.weight(known.ids()[i], label) - against / rivals);
        }
        double[] pulls = new double[text.length()];
        Grams.each(plain, (start, end) -> {
            int at = Arrays.binarySearch(known.ids(), vocabulary.id(plain.substring(start, end)));
            for (int c = start; at >= 0 && c < end; c++) {
                pulls[c] += ofGram[at] / (end - start);
            }
        });
        return pulls;
    }

    /** The run of at most {@value #LONGEST} characters with the greatest pull; none goes across a mark or a blank. */
    private static @Nullable Evidence strongestRun(String text, double[] pulls) {
        Evidence best = null;
        for (int start = 0; start < text.length(); start++) {
            double sum = 0;
            for (int end = start + 1; end <= Math.min(text.length(), start + LONGEST); end++) {
                if (!Character.isLetterOrDigit(text.charAt(end - 1))) {
                    break;
                }
                sum += pulls[end - 1];
                if (sum > 0 && end - start > 1 && (best == null || sum > best.weight())) {
                    best = new Evidence(text.substring(start, end), start, end, sum);
                }
            }
        }
        return best;
    }
}
