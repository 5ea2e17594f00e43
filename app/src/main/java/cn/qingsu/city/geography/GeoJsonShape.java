package cn.qingsu.city.geography;

import cn.qingsu.city.CoordinateSystem;
import cn.qingsu.city.Coordinates;
import cn.qingsu.kernel.Wgs84;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import tools.jackson.databind.JsonNode;

/** Reads the polygons of a GeoJSON geometry (RFC 7946) into WGS-84. */
final class GeoJsonShape {

    static final GeometryFactory WGS84 = new GeometryFactory();

    private final CoordinateSystem system;

    GeoJsonShape(CoordinateSystem system) {
        this.system = system;
    }

    /** A valid polygon or multipolygon, or why there is none. */
    Geometry read(JsonNode geometry) throws BadShape {
        JsonNode coordinates = geometry.path("coordinates");
        Geometry shape = switch (geometry.path("type").asString("")) {
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" -> multiPolygon(coordinates);
            case "" -> throw new BadShape("没有几何图形");
            default ->
                throw new BadShape("不是面（须为 Polygon 或 MultiPolygon），而是 "
                        + geometry.path("type").asString());
        };
        if (shape.isEmpty()) {
            throw new BadShape("几何图形是空的");
        }
        TopologyValidationError error = new IsValidOp(shape).getValidationError();
        if (error != null) {
            throw new BadShape(
                    switch (error.getErrorType()) {
                        case TopologyValidationError.SELF_INTERSECTION,
                                TopologyValidationError.RING_SELF_INTERSECTION ->
                            "边界自相交，位置约 " + place(error.getCoordinate());
                        default -> "边界不成立（" + error.getMessage() + "），位置约 " + place(error.getCoordinate());
                    });
        }
        return shape.norm();
    }

    /** As {@link #read}, but a shape that crosses itself is mended; for the outlines that we ship. */
    Geometry readAndMend(JsonNode geometry) throws BadShape {
        JsonNode coordinates = geometry.path("coordinates");
        boolean single = geometry.path("type").asString("").equals("Polygon");
        return (single ? polygon(coordinates) : multiPolygon(coordinates)).buffer(0);
    }

    private Geometry multiPolygon(JsonNode coordinates) throws BadShape {
        List<Polygon> polygons = new ArrayList<>();
        for (JsonNode each : coordinates) {
            polygons.add(polygon(each));
        }
        return WGS84.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private Polygon polygon(JsonNode rings) throws BadShape {
        if (!rings.isArray() || rings.isEmpty()) {
            throw new BadShape("面没有边界");
        }
        List<LinearRing> holes = new ArrayList<>();
        for (int n = 1; n < rings.size(); n++) {
            holes.add(ring(rings.get(n)));
        }
        return WGS84.createPolygon(ring(rings.get(0)), holes.toArray(LinearRing[]::new));
    }

    private LinearRing ring(JsonNode points) throws BadShape {
        List<Coordinate> ring = new ArrayList<>();
        for (JsonNode point : points) {
            ring.add(point(point));
        }
        if (ring.size() < 4 || !ring.getFirst().equals2D(ring.getLast())) {
            throw new BadShape("边界没有闭合，或不足 4 个点");
        }
        return WGS84.createLinearRing(ring.toArray(Coordinate[]::new));
    }

    private Coordinate point(JsonNode point) throws BadShape {
        if (!point.path(0).isNumber() || !point.path(1).isNumber()) {
            throw new BadShape("坐标不是数字");
        }
        double lon = point.get(0).asDouble();
        double lat = point.get(1).asDouble();
        if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
            throw new BadShape("坐标不是经纬度，可能是投影坐标");
        }
        Wgs84 converted = Coordinates.from(system, lon, lat);
        return new Coordinate(converted.lon(), converted.lat());
    }

    private static String place(Coordinate at) {
        return Math.round(at.x * 1e5) / 1e5 + "," + Math.round(at.y * 1e5) / 1e5;
    }
}
