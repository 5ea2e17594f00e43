package cn.qingsu.request;

import cn.qingsu.city.AreaCode;
import cn.qingsu.kernel.Wgs84;
import org.jspecify.annotations.Nullable;

/**
 * Where the fact is; not where the caller is (rules 4).
 *
 * @param address in the requester's or the agent's words
 * @param point in WGS-84
 */
public record Place(
        @Nullable String address,
        @Nullable Wgs84 point,
        @Nullable AreaCode district,
        @Nullable AreaCode street,
        @Nullable AreaCode community) {

    public static final Place UNKNOWN = new Place(null, null, null, null, null);

    /** The smallest area that is known. */
    public @Nullable AreaCode area() {
        return community != null ? community : street != null ? street : district;
    }
}
