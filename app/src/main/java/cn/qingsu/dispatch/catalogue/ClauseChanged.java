package cn.qingsu.dispatch.catalogue;

import cn.qingsu.journal.Event;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A clause was made, followed by a new version, or ended.
 *
 * @param version the new version; the one that ended where {@code clause} is null
 * @param clause what it says now; null where it ended
 */
public record ClauseChanged(
        long number,
        int version,
        @Nullable Clause clause,
        @Nullable LocalDate ended,
        @Nullable String reason) implements Event {

    /** The kind of subject that entries about the catalogue are about; the number is the clause's. */
    public static final String SUBJECT = "catalogue";
}
