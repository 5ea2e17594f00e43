package cn.qingsu.request;

import cn.qingsu.city.UnitCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A unit's petition.
 *
 * @param clause what a return cites
 * @param amount working days of an extension, calendar days of a parking
 * @param granted null while it is open
 */
public record Asked(
        long id,
        Petition kind,
        UnitCode unit,
        @Nullable String clause,
        String reason,
        @Nullable Integer amount,
        Instant askedAt,
        @Nullable Boolean granted,
        @Nullable String note) {

    /** Before anybody had decided about it. */
    Asked undecided() {
        return new Asked(id, kind, unit, clause, reason, amount, askedAt, null, null);
    }
}
