package cn.qingsu.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of intake that hold on one day.
 *
 * @param defaults those that decide first come first
 */
record RuleSet(
        List<DefaultRule> defaults,
        List<EmergencyWord> emergencyWords,
        Map<ImportWord, String> importWords,
        Map<LengthLimit, Integer> lengths) {

    record ImportWord(String target, String word) {}

    record LengthLimit(Origin origin, Field field) {}

    RuleSet {
        defaults = List.copyOf(defaults);
        emergencyWords = List.copyOf(emergencyWords);
        importWords = Map.copyOf(importWords);
        lengths = Map.copyOf(lengths);
    }

    /** @throws IllegalStateException if no rule decides: then the table lacks its rule for {@link Ground#ALWAYS} */
    String decide(Question question, String title, String text, Set<Circumstance> circumstances) {
        return defaults.stream()
                .filter(rule -> rule.question() == question && rule.holds(title, text, circumstances))
                .findFirst()
                .map(DefaultRule::answer)
                .orElseThrow(() -> new IllegalStateException("no default rule decides " + question));
    }

    List<EmergencyWord> dangerIn(String text) {
        return emergencyWords.stream().filter(word -> word.isIn(text)).toList();
    }

    /** What a word of another system means here. */
    Optional<String> meaning(String target, String word) {
        return Optional.ofNullable(
                importWords.get(new ImportWord(target, word.strip().toLowerCase(Locale.ROOT))));
    }

    int longest(Origin origin, Field field) {
        return lengths.getOrDefault(new LengthLimit(origin, field), Integer.MAX_VALUE);
    }
}
