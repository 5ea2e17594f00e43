package cn.qingsu.telephony;

import cn.qingsu.kernel.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A call that begins. Its text form is empty of the number.
 *
 * @param agent who takes it; null for whoever says so
 * @param number as the exchange shows it, in clear; null or blank if withheld
 * @param externalId the softphone's own name for it: told twice, it is one call
 */
public record NewCall(
        @Nullable AccountId agent,
        @Nullable String number,
        @Nullable String seat,
        CallSource source,
        @Nullable String externalId) {

    /** Started by the agent. */
    public static NewCall byHand(@Nullable String number, @Nullable String seat) {
        return new NewCall(null, number, seat, CallSource.HAND, null);
    }

    @Override
    public String toString() {
        return "NewCall";
    }
}
