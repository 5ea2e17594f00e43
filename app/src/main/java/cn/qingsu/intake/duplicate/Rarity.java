package cn.qingsu.intake.duplicate;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** How much a pair of characters tells: the rarer among what is compared, the more. */
final class Rarity {

    private final Map<String, Integer> in = new HashMap<>();
    private final Map<String, Integer> about = new HashMap<>();
    private final int texts;

    Rarity(Collection<Wording> among) {
        texts = among.size();
        among.forEach(wording -> wording.subjects().forEach(subject -> about.merge(subject, 1, Integer::sum)));
        among.forEach(wording -> wording.grams().keySet().forEach(gram -> in.merge(gram, 1, Integer::sum)));
    }

    double of(String gram) {
        return Math.log(1 + (texts + 8.0) / (in.getOrDefault(gram, 0) + 0.5));
    }

    /** How much of what the one with fewer subjects is about the other is about too, from 0 to 1. */
    double sameSubjects(Wording one, Wording other) {
        double shared = weight(
                one.subjects().stream().filter(other.subjects()::contains).toList());
        double fewer = Math.min(weight(one.subjects()), weight(other.subjects()));
        return fewer == 0 ? 0 : shared / fewer;
    }

    private double weight(Collection<String> subjects) {
        return subjects.stream()
                .mapToDouble(subject -> Math.log(1 + (texts + 8.0) / (about.getOrDefault(subject, 0) + 0.5)))
                .sum();
    }

    /** The cosine of two texts, from 0 to 1. */
    double cosine(Wording one, Wording other) {
        double product = 0;
        for (Map.Entry<String, Integer> each : one.grams().entrySet()) {
            Integer times = other.grams().get(each.getKey());
            if (times != null) {
                double weight = of(each.getKey());
                product += weight * weight * damped(each.getValue()) * damped(times);
            }
        }
        double lengths = length(one) * length(other);
        return lengths == 0 ? 0 : product / lengths;
    }

    /** How much of the shorter text stands in the other, from 0 to 1. */
    double contained(Wording one, Wording other) {
        Wording shorter = one.grams().size() <= other.grams().size() ? one : other;
        Wording longer = shorter == one ? other : one;
        double found = 0;
        double whole = 0;
        for (String gram : shorter.grams().keySet()) {
            double weight = of(gram);
            whole += weight;
            found += longer.grams().containsKey(gram) ? weight : 0;
        }
        return whole == 0 ? 0 : found / whole;
    }

    private double length(Wording wording) {
        double sum = 0;
        for (Map.Entry<String, Integer> each : wording.grams().entrySet()) {
            double weight = of(each.getKey()) * damped(each.getValue());
            sum += weight * weight;
        }
        return Math.sqrt(sum);
    }

    private static double damped(int times) {
        return 1 + Math.log(times);
    }
}
