package cn.qingsu.portal.publiccase;

import cn.qingsu.city.AreaShapes;
import cn.qingsu.kernel.Wgs84;
import cn.qingsu.request.Place;
import org.jspecify.annotations.Nullable;

/**
 * Where the map shows a case: the middle of a square of a grid of about a hundred metres, so that no door can be told from the
 * next; or, where nobody has pinned it, the middle of its street.
 */
record Snapped(double lon, double lat, boolean rough) {

    /** Squares to a degree: about 90 metres from west to east and 110 from south to north in these latitudes. */
    private static final int SQUARES = 1000;

    static @Nullable Snapped of(Place place, AreaShapes shapes) {
        Wgs84 pin = place.point();
        if (pin != null) {
            return new Snapped(snapped(pin.lon()), snapped(pin.lat()), false);
        }
        return place.street() == null
                ? null
                : shapes.centre(place.street())
                        .map(centre -> new Snapped(snapped(centre.lon()), snapped(centre.lat()), true))
                        .orElse(null);
    }

    private static double snapped(double degrees) {
        return (Math.floor(degrees * SQUARES) + 0.5) / SQUARES;
    }
}
