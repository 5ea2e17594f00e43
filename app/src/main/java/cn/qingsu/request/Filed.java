package cn.qingsu.request;

import cn.qingsu.city.CategoryCode;
import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.RequesterId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a request says, to compare it with another: not masked, so never shown.
 *
 * @param text its beginning, up to 600 characters
 * @param mergedInto the request that it follows or followed; null if it stands for itself
 */
public record Filed(
        RequestId id,
        State state,
        Instant registeredAt,
        PrivacyLevel privacy,
        @Nullable RequesterId requester,
        @Nullable CategoryCode category,
        Place place,
        String title,
        String text,
        @Nullable RequestId mergedInto) {

    @Override
    public String toString() {
        return "Filed[" + id + "]";
    }
}
