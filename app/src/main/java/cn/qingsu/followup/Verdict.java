package cn.qingsu.followup;

import cn.qingsu.city.UnitCode;
import cn.qingsu.request.CallbackOutcome;
import cn.qingsu.request.Claim;
import cn.qingsu.request.Satisfaction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A unit's claim and what the citizen says of it, kept apart. The citizen's words stand with the case.
 *
 * @param round of handling, from 1
 * @param claim the unit's
 * @param judgedAt null while nobody has judged; what follows is then null too
 * @param byRequester rated by the requester, not asked on the phone
 * @param solved the citizen's view
 */
public record Verdict(
        int round,
        UnitCode unit,
        Claim claim,
        Instant claimedAt,
        @Nullable Instant judgedAt,
        boolean byRequester,
        @Nullable Boolean contacted,
        @Nullable Claim solved,
        @Nullable Satisfaction satisfied,
        @Nullable CallbackOutcome outcome) {}
