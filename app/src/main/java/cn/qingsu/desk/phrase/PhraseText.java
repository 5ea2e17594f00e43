package cn.qingsu.desk.phrase;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and fills the variables of a standard text. */
final class PhraseText {

    private static final Pattern HOLE = Pattern.compile("\\{([^{}]*)}");

    private PhraseText() {}

    /** The first hole that no variable fills; empty if there is none. */
    static Optional<String> unknown(String text) {
        return HOLE.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(name -> PhraseVariable.named(name).isEmpty())
                .findFirst()
                .or(() -> HOLE.matcher(text).replaceAll("").matches("(?s).*[{}].*")
                        ? Optional.of("{ 或 }")
                        : Optional.empty());
    }

    /** Where nothing is known for a variable, its name stays in brackets for the officer to fill: {@code 〔答复期限〕}. */
    static String filled(String text, Map<PhraseVariable, String> values) {
        return HOLE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(PhraseVariable.named(found.group(1))
                        .map(variable -> values.getOrDefault(variable, "〔" + variable.label() + "〕"))
                        .orElse(found.group())));
    }
}
