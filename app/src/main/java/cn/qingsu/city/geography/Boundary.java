package cn.qingsu.city.geography;

import cn.qingsu.city.AreaCode;
import org.locationtech.jts.geom.Geometry;

/**
 * The outline of an area.
 *
 * @param shape a polygon or multipolygon in WGS-84 degrees
 * @param approximate drawn by us or coarse, so that a surveyed one wins over it
 * @param attribution what must be shown beside the map
 */
record Boundary(AreaCode area, Geometry shape, boolean approximate, String source, String attribution) {

    /** Whether a map would look the same; where it was read from may differ. */
    boolean showsSameAs(Boundary other) {
        return approximate == other.approximate
                && attribution.equals(other.attribution)
                && shape.equalsExact(other.shape);
    }
}
