package cn.qingsu.desk.casefile;

import cn.qingsu.desk.shell.CityNames;
import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.kernel.Wgs84;
import cn.qingsu.request.Matter;
import cn.qingsu.request.Place;
import cn.qingsu.request.RequestType;
import cn.qingsu.request.Urgency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the hotline reads the request, as the form to change it is filled. Codes with their names. */
public record ReadingView(
        String type,
        String urgency,
        String privacy,
        boolean complex,
        String category,
        String categoryName,
        String address,
        String street,
        String streetName,
        String community,
        String communityName,
        @Nullable Double lon,
        @Nullable Double lat,
        String district,
        String complainedAbout,
        String complainedAboutName) {

    /** Nothing is known yet. */
    public static final ReadingView EMPTY =
            new ReadingView("", "", "", false, "", "", "", "", "", "", "", null, null, "", "", "");

    static ReadingView of(Matter matter, CityNames names) {
        Place place = matter.place();
        Wgs84 point = place.point();
        return new ReadingView(
                matter.type().name(),
                matter.urgency().name(),
                matter.privacy().name(),
                matter.complex(),
                text(matter.category()),
                names.category(matter.category()),
                text(place.address()),
                text(place.street()),
                names.area(place.street()),
                text(place.community()),
                names.area(place.community()),
                point == null ? null : point.lon(),
                point == null ? null : point.lat(),
                text(place.district()),
                text(matter.complainedAbout()),
                names.unit(matter.complainedAbout()));
    }

    private static String text(@Nullable Object code) {
        return code == null ? "" : code.toString();
    }

    public List<RequestType> types() {
        return List.of(RequestType.values());
    }

    public List<Urgency> urgencies() {
        return List.of(Urgency.values());
    }

    public List<PrivacyLevel> privacies() {
        return List.of(PrivacyLevel.values());
    }
}
