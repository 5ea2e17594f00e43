package cn.qingsu.dispatch.learning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts up how well a model does. */
public final class Assessment {

    private static final int CLASSES = 15;

    private final int labels;
    private final List<Answer> answers = new ArrayList<>();

    private record Answer(double probability, boolean right, boolean amongThree) {}

    /** Hits, proposals and cases of a label. */
    private static final class Tally {
        private int hits;
        private int proposed;
        private int cases;
    }

    private final Map<String, Tally> tallies = new HashMap<>();

    /** @param labels how many the model knows */
    public Assessment(int labels) {
        this.labels = labels;
    }

    /** @param truth the label that the case has */
    public void add(List<Suggestion> suggestions, String truth) {
        Suggestion first = suggestions.getFirst();
        boolean right = first.label().equals(truth);
        answers.add(new Answer(
                first.probability(),
                right,
                suggestions.stream().limit(3).anyMatch(each -> each.label().equals(truth))));
        tally(truth).cases++;
        tally(first.label()).proposed++;
        if (right) {
            tally(truth).hits++;
        }
    }

    private Tally tally(String label) {
        return tallies.computeIfAbsent(label, _ -> new Tally());
    }

    public Figures figures() {
        return new Figures(
                answers.size(),
                labels,
                share(answers.stream().filter(Answer::right).count()),
                share(answers.stream().filter(Answer::amongThree).count()),
                macroF1(),
                covered(0.95).share,
                covered(0.90).share,
                calibrationError());
    }

    /** The least probability at which, taken surest first, so large a part was right; 2 if it never was. */
    public double bar(double precision) {
        return covered(precision).bar;
    }

    private double share(double count) {
        return answers.isEmpty() ? 0 : count / answers.size();
    }

    private double macroF1() {
        return tallies.values().stream()
                .filter(each -> each.cases > 0)
                .mapToDouble(each -> 2.0 * each.hits / (each.cases + each.proposed))
                .average()
                .orElse(0);
    }

    private record Covered(double share, double bar) {}

    /** Cases of equal probability cannot be told apart by it, so they are taken all or none. */
    private Covered covered(double precision) {
        List<Answer> surestFirst = new ArrayList<>(answers);
        surestFirst.sort(Comparator.comparingDouble(Answer::probability).reversed());
        Covered best = new Covered(0, 2);
        int right = 0;
        for (int i = 0; i < surestFirst.size(); i++) {
            Answer answer = surestFirst.get(i);
            right += answer.right ? 1 : 0;
            boolean last = i + 1 == surestFirst.size() || surestFirst.get(i + 1).probability < answer.probability;
            if (last && right >= precision * (i + 1)) {
                best = new Covered(share(i + 1), answer.probability);
            }
        }
        return best;
    }

    private double calibrationError() {
        double[] promised = new double[CLASSES];
        double[] kept = new double[CLASSES];
        for (Answer answer : answers) {
            int at = Math.clamp((int) (answer.probability * CLASSES), 0, CLASSES - 1);
            promised[at] += answer.probability;
            kept[at] += answer.right ? 1 : 0;
        }
        double error = 0;
        for (int at = 0; at < CLASSES; at++) {
            error += Math.abs(promised[at] - kept[at]);
        }
        return share(error);
    }
}
