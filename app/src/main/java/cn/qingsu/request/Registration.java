package cn.qingsu.request;

import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.ChannelCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.kernel.RequesterId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One matter, checked by intake and ready to become a request.
 *
 * @param sourceNumber the partner's number; sent twice under one channel or source, it exists once
 * @param sourceTime when the requester wrote or called, as far as the source tells; the clocks run from registration
 * @param text at most 20,000 code points; intake holds people to fewer
 * @param requester the sealed identity; null for anonymous requests without any
 * @param callbackWanted false where the requester said that no call-back is needed
 * @param complainedAbout the unit that the matter complains about; it never gets the case
 */
public record Registration(
        ChannelCode channel,
        @Nullable String sourceNumber,
        RequestType type,
        Urgency urgency,
        boolean complex,
        PrivacyLevel privacy,
        String title,
        String text,
        @Nullable Instant sourceTime,
        Place place,
        @Nullable CategoryCode category,
        @Nullable RequesterId requester,
        boolean callbackWanted,
        @Nullable UnitCode complainedAbout) {}
