package cn.qingsu.journal;

import cn.qingsu.kernel.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Who did it, in which role, for which unit.
 *
 * @param account null for the system itself and for requesters, whose identity lies sealed elsewhere
 * @param role the role acted in, such as {@code DISPATCHER}
 * @param unit the code of the unit acted for
 */
public record Author(
        @Nullable AccountId account, String role, @Nullable String unit) {

    /** Clocks, alarms and automatic rules. */
    public static final Author SYSTEM = new Author(null, "SYSTEM", null);

    /** The person whose request it is. */
    public static final Author REQUESTER = new Author(null, "REQUESTER", null);
}
