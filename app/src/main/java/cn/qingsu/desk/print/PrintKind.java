package cn.qingsu.desk.print;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be printed of a case. */
enum PrintKind {
    /** All that happened to it, for the hotline's files. */
    CASE("诉求办理单"),
    /** What a unit is handed, to be filled in, signed and stamped. */
    ORDER("承办单");

    private final String label;

    PrintKind(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    static Optional<PrintKind> read(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}
