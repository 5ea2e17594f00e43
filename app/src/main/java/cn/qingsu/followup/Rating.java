package cn.qingsu.followup;

import cn.qingsu.request.Claim;
import cn.qingsu.request.Satisfaction;
import org.jspecify.annotations.Nullable;

/**
 * What the requester says unasked, on the progress page. Nobody judges it: what the requester calls unsolved is held
 * reasonable (our default).
 *
 * @param contacted whether the unit had been in touch; null if the requester does not say
 * @param solved must be answered
 * @param satisfied null if the requester does not say
 * @param words at most 5,000 code points
 */
public record Rating(
        @Nullable Boolean contacted,
        @Nullable Claim solved,
        @Nullable Satisfaction satisfied,
        @Nullable String words) {}
