package cn.qingsu.journal;

import org.jspecify.annotations.Nullable;

/**
 * Something that has happened, told in the past tense by a record whose components become the entry's JSON body. A body
 * holds no personal data: people are named by their ids.
 */
public interface Event {

    /** The stable name under which this kind of event is kept: module, full stop, class. */
    static String typeOf(Class<? extends Event> kind) {
        String pack = kind.getPackageName();
        return pack.substring(pack.lastIndexOf('.') + 1) + "." + kind.getSimpleName();
    }

    default String type() {
        return typeOf(getClass());
    }

    /** Which version of the body's layout this is; raised when a component changes its meaning. */
    default int format() {
        return 1;
    }

    /** The state that was left, where the event is a step of a state graph. */
    default @Nullable Enum<?> from() {
        return null;
    }

    /** The state that was entered, where the event is a step of a state graph. */
    default @Nullable Enum<?> to() {
        return null;
    }

    /** The reason that was given, in the words of whoever gave it. */
    default @Nullable String reason() {
        return null;
    }
}
