package cn.qingsu.request;

import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.ChannelCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.kernel.RequestId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * By what a request is found, apart from its words.
 *
 * @param units those that hold or held an assignment
 * @param yellowAt when the unit clock comes near its end; null while no unit is bound to it
 * @param redAt when it is over
 */
public record Findable(
        RequestId id,
        State state,
        RequestType type,
        Urgency urgency,
        PrivacyLevel privacy,
        ChannelCode channel,
        @Nullable CategoryCode category,
        Place place,
        Set<UnitCode> units,
        @Nullable UnitCode complainedAbout,
        @Nullable Instant yellowAt,
        @Nullable Instant redAt,
        boolean supervised) {

    public Findable {
        units = Set.copyOf(units);
    }
}
