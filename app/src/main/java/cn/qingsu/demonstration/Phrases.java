package cn.qingsu.demonstration;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What people say and write, by the occasion. Texts of our own. */
final class Phrases {

    private final Map<String, List<String>> byKind = Table.read("phrases").stream()
            .collect(Collectors.groupingBy(
                    line -> line.getField("kind"),
                    Collectors.mapping(line -> line.getField("text"), Collectors.toUnmodifiableList())));

    /** @param kind the occasion, such as {@code wish} */
    String one(String kind, Dice dice) {
        return dice.one(all(kind));
    }

    List<String> all(String kind) {
        List<String> phrases = byKind.get(kind);
        if (phrases == null) {
            throw new IllegalArgumentException("no phrases for " + kind);
        }
        return phrases;
    }
}
