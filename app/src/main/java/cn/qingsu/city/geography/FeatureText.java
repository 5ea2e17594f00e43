package cn.qingsu.city.geography;

import cn.qingsu.city.Area;
import cn.qingsu.city.AreaCode;
import java.util.List;
import java.util.StringJoiner;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;
import tools.jackson.databind.json.JsonMapper;

/** Writes a boundary as GeoJSON, simplified to what a browser can show. */
final class FeatureText {

    static final String NONE = collection(List.of());

    private static final double TOLERANCE = 0.000_2; // degrees, about 20 m
    private static final double GRID = 1e5; // five decimals, about 1 m

    private FeatureText() {}

    static String collection(List<String> features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    static String of(Area area, Boundary boundary) {
        Geometry shape = TopologyPreservingSimplifier.simplify(boundary.shape(), TOLERANCE);
        StringJoiner polygons = new StringJoiner(",", "[", "]");
        for (int n = 0; n < shape.getNumGeometries(); n++) {
            polygons.add(polygon((Polygon) shape.getGeometryN(n)));
        }
        AreaCode parent = area.parent();
        return "{\"type\":\"Feature\",\"id\":" + area.code().value() + ",\"properties\":{\"code\":"
                + quoted(area.code().value())
                + ",\"name\":" + quoted(area.name())
                + ",\"district\":" + quoted(parent == null ? "" : parent.value())
                + ",\"approximate\":" + boundary.approximate()
                + ",\"attribution\":" + quoted(boundary.attribution())
                + "},\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":" + polygons + "}}";
    }

    private static String polygon(Polygon polygon) {
        StringJoiner rings = new StringJoiner(",", "[", "]");
        rings.add(ring(polygon.getExteriorRing()));
        for (int n = 0; n < polygon.getNumInteriorRing(); n++) {
            rings.add(ring(polygon.getInteriorRingN(n)));
        }
        return rings.toString();
    }

    private static String ring(LinearRing ring) {
        StringJoiner points = new StringJoiner(",", "[", "]");
        for (Coordinate point : ring.getCoordinates()) {
            points.add("[" + Math.round(point.x * GRID) / GRID + "," + Math.round(point.y * GRID) / GRID + "]");
        }
        return points.toString();
    }

    private static String quoted(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }
}
