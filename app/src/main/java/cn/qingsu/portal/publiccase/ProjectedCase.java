package cn.qingsu.portal.publiccase;

import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.request.Place;
import cn.qingsu.request.RequestType;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code portal.public_case}.
 *
 * @param day ISO
 */
record ProjectedCase(
        long request,
        String ref,
        @Nullable String category,
        boolean fit,
        PublicStage stage,
        @Nullable String district,
        @Nullable String street,
        @Nullable Double lon,
        @Nullable Double lat,
        boolean rough,
        String day,
        @Nullable Long master) {

    static ProjectedCase unknown(long request, String ref, String day) {
        return new ProjectedCase(
                request, ref, null, false, PublicStage.RECEIVED, null, null, null, null, true, day, null);
    }

    /** @param at where the map may show it; null if nowhere */
    ProjectedCase about(
            RequestType type,
            PrivacyLevel privacy,
            @Nullable CategoryCode of,
            @Nullable UnitCode accused,
            Place place,
            @Nullable Snapped at) {
        return new ProjectedCase(
                request,
                ref,
                of == null ? null : of.value(),
                privacy == PrivacyLevel.OPEN && type != RequestType.REPORT && accused == null,
                stage,
                place.district() == null ? null : place.district().value(),
                place.street() == null ? null : place.street().value(),
                at == null ? null : at.lon(),
                at == null ? null : at.lat(),
                at == null || at.rough(),
                day,
                master);
    }

    ProjectedCase at(PublicStage entered) {
        return new ProjectedCase(request, ref, category, fit, entered, district, street, lon, lat, rough, day, master);
    }

    ProjectedCase following(@Nullable Long leader) {
        return new ProjectedCase(request, ref, category, fit, stage, district, street, lon, lat, rough, day, leader);
    }
}
