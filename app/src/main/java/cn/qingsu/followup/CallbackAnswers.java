package cn.qingsu.followup;

import cn.qingsu.request.Claim;
import cn.qingsu.request.Satisfaction;
import org.jspecify.annotations.Nullable;

/**
 * What the requester said when called.
 *
 * @param contacted whether the unit had been in touch; null if not asked, as in confidential cases
 * @param solved whether it is solved in the requester's eyes; must be answered
 * @param satisfied null if the requester does not say, which never counts as satisfied
 * @param words why not, at most 5,000 code points
 * @param reasonable the officer's judgement of a request that is not solved; null where it is
 */
public record CallbackAnswers(
        @Nullable Boolean contacted,
        @Nullable Claim solved,
        @Nullable Satisfaction satisfied,
        @Nullable String words,
        @Nullable Boolean reasonable) {}
