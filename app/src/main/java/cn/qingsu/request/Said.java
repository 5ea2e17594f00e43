package cn.qingsu.request;

import cn.qingsu.city.UnitCode;
import cn.qingsu.identity.Masking;
import cn.qingsu.kernel.AccountId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text about a request.
 *
 * @param internalText for staff only: the unit's account, the citizen's words in a call-back
 * @param publicText what the citizen reads, once {@code approved} where it is a reply
 * @param approved null while nobody has decided, and for what needs no decision
 * @param points what the reviewer noted
 * @param demands what the citizen wants and what a reply says to each; empty where nobody has listed it
 */
public record Said(
        long id,
        SaidKind kind,
        @Nullable UnitCode unit,
        Instant at,
        @Nullable AccountId account,
        @Nullable String internalText,
        @Nullable String publicText,
        @Nullable Claim claim,
        @Nullable Boolean approved,
        @Nullable String points,
        List<Demand> demands) {

    /** Before anybody had decided about it. */
    Said undecided() {
        return new Said(id, kind, unit, at, account, internalText, publicText, claim, null, null, demands);
    }

    /** For whoever may not know who wrote; see {@link Matter#masked()}. */
    Said masked() {
        return new Said(
                id,
                kind,
                unit,
                at,
                account,
                internalText == null ? null : Masking.inText(internalText),
                publicText == null ? null : Masking.inText(publicText),
                claim,
                approved,
                points,
                demands.stream().map(Demand::masked).toList());
    }
}
