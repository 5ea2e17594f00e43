package cn.qingsu.desk.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two versions side by side: what others have done since the officer opened the case, and what he wrote himself.
 *
 * @param stateLabel the state now
 * @param possible whether his action can still be taken in this state
 * @param draft the key of his form's draft
 */
record ConflictView(
        String id, String stateLabel, boolean possible, String draft, List<Theirs> theirs, List<Mine> mine) {

    /** What another has done. */
    record Theirs(String title, @Nullable String detail, String who, String at) {}

    /**
     * A field of the form.
     *
     * @param now what stands in the case today; null where the field is new text
     */
    record Mine(String label, String value, @Nullable String now, boolean differs, boolean words) {}
}
