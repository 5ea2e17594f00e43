package cn.qingsu.request;

import cn.qingsu.city.UnitCode;
import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.RequesterId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whom a message about a request would go to, and what it may say.
 *
 * @param requester null where nobody left anything
 * @param sourceTime when the requester wrote or called, as far as the source tells
 * @param due when the answer is promised
 * @param lead the unit that handles it now; null if none does
 */
public record Addressee(
        RequestId id,
        String number,
        State state,
        PrivacyLevel privacy,
        @Nullable RequesterId requester,
        String title,
        Instant registeredAt,
        @Nullable Instant sourceTime,
        Deadline due,
        @Nullable UnitCode lead) {

    @Override
    public String toString() {
        return "Addressee[" + id + "]";
    }
}
