package cn.qingsu;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The floor of every module, as docs/architecture.md draws the house. */
final class Floors {

    static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("kernel", 0),
            Map.entry("journal", 1),
            Map.entry("retention", 1),
            Map.entry("city", 2),
            Map.entry("identity", 3),
            Map.entry("request", 4),
            Map.entry("intake", 5),
            Map.entry("knowledge", 5),
            Map.entry("dispatch", 5),
            Map.entry("followup", 5),
            Map.entry("search", 5),
            Map.entry("messaging", 5),
            Map.entry("coordination", 5),
            Map.entry("grid", 5),
            Map.entry("telephony", 5),
            Map.entry("supervision", 6),
            Map.entry("assessment", 6),
            Map.entry("insight", 7),
            Map.entry("exchange", 7),
            Map.entry("api", 8),
            Map.entry("demonstration", 8),
            Map.entry("desk", 8),
            Map.entry("portal", 8),
            Map.entry("operations", 9));

    private static final String ROOT = "cn.qingsu.";

    private Floors() {}

    static int of(String module) {
        return Objects.requireNonNull(NUMBERS.get(module), () -> "no floor is named for " + module);
    }

    /** The module that a package belongs to; empty for the root and for others' packages. */
    static Optional<String> moduleOf(String pack) {
        return pack.startsWith(ROOT) ? Optional.of(pack.substring(ROOT.length()).split("\\.", 2)[0]) : Optional.empty();
    }
}
