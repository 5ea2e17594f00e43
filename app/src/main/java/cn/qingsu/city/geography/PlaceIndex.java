package cn.qingsu.city.geography;

import cn.qingsu.city.Area;
import cn.qingsu.city.AreaCode;
import cn.qingsu.city.AreaLevel;
import cn.qingsu.city.Located;
import cn.qingsu.kernel.Wgs84;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/** Finds the area in which a point lies. Built once, then only read, by any number of threads. */
final class PlaceIndex {

    private record Indexed(Area area, PreparedGeometry shape, boolean approximate) {}

    private final STRtree streets = new STRtree();
    private final STRtree districts = new STRtree();
    private final Map<AreaCode, Area> areas;

    PlaceIndex(List<Boundary> boundaries, Map<AreaCode, Area> areas) {
        this.areas = areas;
        for (Boundary boundary : boundaries) {
            Area area = areas.get(boundary.area());
            if (area != null && (area.level() == AreaLevel.STREET || area.level() == AreaLevel.DISTRICT)) {
                STRtree tree = area.level() == AreaLevel.STREET ? streets : districts;
                Envelope envelope = boundary.shape().getEnvelopeInternal();
                tree.insert(
                        envelope,
                        new Indexed(area, PreparedGeometryFactory.prepare(boundary.shape()), boundary.approximate()));
            }
        }
        streets.build();
        districts.build();
    }

    /** A street with a surveyed boundary wins over one with a drawn cell, any street over the district's outline. */
    Optional<Located> locate(Wgs84 at) {
        Point point = GeoJsonShape.WGS84.createPoint(new Coordinate(at.lon(), at.lat()));
        Indexed street = covering(streets, point);
        if (street != null) {
            AreaCode parent = street.area().parent();
            Area district = parent == null ? null : areas.get(parent);
            return Optional.ofNullable(district).map(each -> new Located(each, street.area(), street.approximate()));
        }
        return Optional.ofNullable(covering(districts, point))
                .map(district -> new Located(district.area(), null, district.approximate()));
    }

    @SuppressWarnings("unchecked") // the trees hold nothing else
    private static @Nullable Indexed covering(STRtree tree, Point point) {
        Indexed best = null;
        for (Indexed each : (List<Indexed>) tree.query(point.getEnvelopeInternal())) {
            if ((best == null || better(each, best)) && each.shape().covers(point)) {
                best = each;
            }
        }
        return best;
    }

    /** On a common border of two surveyed areas the lower code decides, so that the answer is always the same. */
    private static boolean better(Indexed one, Indexed other) {
        return one.approximate() == other.approximate()
                ? one.area().code().compareTo(other.area().code()) < 0
                : other.approximate();
    }
}
