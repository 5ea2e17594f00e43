package cn.qingsu.journal;

import java.util.Locale;

/** One of the numbers that a city sets; a module's are the constants of an enum. What each is stands in the module's table. */
public interface DatedNumber {

    /** As the constant is called. */
    String name();

    /** Between which it must lie. */
    Range range();

    /** Both ends are allowed. */
    record Range(int least, int most) {}

    /** The name in the table, such as {@code undo-seconds} for {@code UNDO_SECONDS}. */
    default String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    default int least() {
        return range().least();
    }

    default int most() {
        return range().most();
    }
}
