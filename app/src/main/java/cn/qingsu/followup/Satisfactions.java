package cn.qingsu.followup;

import cn.qingsu.request.Claim;
import cn.qingsu.request.Satisfaction;
import org.jspecify.annotations.Nullable;

/**
 * How a request was judged at first and in the end; the same where it was judged once. A verdict counts only if the
 * requester was reached.
 *
 * @param first null if the requester did not say
 * @param last null if the requester did not say
 */
public record Satisfactions(
        Claim firstSolved,
        @Nullable Satisfaction first,
        Claim finalSolved,
        @Nullable Satisfaction last) {}
