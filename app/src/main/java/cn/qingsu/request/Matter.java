package cn.qingsu.request;

import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.ChannelCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.identity.Masking;
import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.kernel.RequesterId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the request is about. The citizen's words never change; how the hotline reads them may.
 *
 * @param callbackWanted false where the requester said that no call-back is needed
 */
public record Matter(
        ChannelCode channel,
        @Nullable String sourceNumber,
        @Nullable Instant sourceTime,
        String title,
        String text,
        @Nullable RequesterId requester,
        boolean callbackWanted,
        RequestType type,
        Urgency urgency,
        boolean complex,
        PrivacyLevel privacy,
        @Nullable CategoryCode category,
        Place place,
        @Nullable UnitCode complainedAbout) {

    static Matter of(Registration told) {
        return new Matter(
                told.channel(),
                told.sourceNumber(),
                told.sourceTime(),
                told.title(),
                told.text(),
                told.requester(),
                told.callbackWanted(),
                told.type(),
                told.urgency(),
                told.complex(),
                told.privacy(),
                told.category(),
                told.place(),
                told.complainedAbout());
    }

    Matter read(RequestEvent.Classified as) {
        return new Matter(
                channel,
                sourceNumber,
                sourceTime,
                title,
                text,
                requester,
                callbackWanted,
                as.requestType(),
                as.urgency(),
                as.complex(),
                as.privacy(),
                as.category(),
                as.place(),
                as.complainedAbout());
    }

    /** As it was read when it came in; the address, which no journal keeps, is left out. */
    Matter read(RequestEvent.RequestRegistered as) {
        Place given = as.place();
        return new Matter(
                channel,
                sourceNumber,
                sourceTime,
                title,
                text,
                requester,
                callbackWanted,
                as.requestType(),
                as.urgency(),
                false,
                as.privacy(),
                as.category(),
                given == null ? Place.UNKNOWN : given,
                as.complainedAbout());
    }

    Matter at(Place where) {
        return new Matter(
                channel,
                sourceNumber,
                sourceTime,
                title,
                text,
                requester,
                callbackWanted,
                type,
                urgency,
                complex,
                privacy,
                category,
                where,
                complainedAbout);
    }

    /** For whoever may not know who wrote: what the requester wrote of himself is hidden as far as it shows. */
    Matter masked() {
        return new Matter(
                channel,
                sourceNumber,
                sourceTime,
                Masking.inText(title),
                Masking.inText(text),
                requester,
                callbackWanted,
                type,
                urgency,
                complex,
                privacy,
                category,
                place,
                complainedAbout);
    }

    /** Whether anybody can and may be called back. */
    public boolean canBeCalledBack() {
        return callbackWanted && requester != null && privacy != PrivacyLevel.ANONYMOUS;
    }
}
