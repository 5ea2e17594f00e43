package cn.qingsu.desk.register;

import cn.qingsu.city.OutOfScope;
import cn.qingsu.city.Situation;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Finds situations beyond remit by the words of what is being told. Compares pairs of characters, rare ones counting more; the
 * catalogue is small, so every question looks at all of it.
 */
@Component
class FittingSituations {

    private static final int SHOWN = 6;
    private static final int SHORTEST = 4;

    /** Below this the words have only everyday pairs in common. */
    private static final double LIKELY = 5.5;

    /** What is said in the approved wording tells less than what describes the situation. */
    private static final double IN_WORDING = 0.5;

    private final OutOfScope outOfScope;

    FittingSituations(OutOfScope outOfScope) {
        this.outOfScope = outOfScope;
    }

    private record Scored(Situation situation, double score) {}

    /** Those that what is being told seems to fall under, likeliest first; mostly none. */
    List<Situation> suggestedBy(String text) {
        return text.strip().length() < SHORTEST ? List.of() : ranked(text, LIKELY);
    }

    /** Those that somebody looks for by a few words; all if there are none. */
    List<Situation> searched(String words) {
        List<Situation> all = outOfScope.all();
        if (words.isBlank()) {
            return all;
        }
        List<Situation> exact = outOfScope.named(words.strip(), SHOWN);
        return exact.isEmpty() ? ranked(words, Double.MIN_VALUE) : exact;
    }

    private List<Situation> ranked(String text, double least) {
        List<Situation> all = outOfScope.all();
        Map<String, Integer> spread = new HashMap<>();
        all.forEach(each -> {
            Set<String> pairs = pairs(each.text());
            pairs.addAll(pairs(each.wording()));
            pairs.forEach(pair -> spread.merge(pair, 1, Integer::sum));
        });
        Set<String> told = pairs(text);
        return all.stream()
                .map(each -> new Scored(each, score(each, told, spread, all.size())))
                .filter(each -> each.score() >= least)
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .limit(SHOWN)
                .map(Scored::situation)
                .toList();
    }

    private static double score(Situation situation, Set<String> told, Map<String, Integer> spread, int size) {
        Set<String> described = pairs(situation.text());
        Set<String> wording = pairs(situation.wording());
        double score = 0;
        for (String pair : told) {
            double weight = described.contains(pair) ? 1 : wording.contains(pair) ? IN_WORDING : 0;
            score += weight * Math.log((double) size / spread.getOrDefault(pair, size));
        }
        return score;
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int at = 0; at + 1 < text.length(); at++) {
            if (Character.isLetterOrDigit(text.charAt(at)) && Character.isLetterOrDigit(text.charAt(at + 1))) {
                pairs.add(text.substring(at, at + 2));
            }
        }
        return pairs;
    }
}
