package cn.qingsu.city.geography;

import cn.qingsu.city.Area;
import cn.qingsu.city.AreaCode;
import cn.qingsu.city.AreaLevel;
import cn.qingsu.city.CoordinateSystem;
import cn.qingsu.city.data.CityFiles;
import cn.qingsu.city.data.Dated;
import cn.qingsu.kernel.Wgs84;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a city starts with before real boundaries are imported: coarse outlines of the districts and, inside each, one cell
 * per street around its centre (Voronoi). All of it says 示意.
 */
final class DrawnBoundaries {

    private static final String FILE = "districts-gcj02.geojson";
    private static final String CELLS = "示意：按街道(镇)中心点划分，不是法定界线";
    private static final double AROUND = 0.5; // degrees, so that cells reach beyond the outline before they are clipped

    private DrawnBoundaries() {}

    static List<Boundary> of(CityFiles files, List<Dated<NamedArea>> areas) {
        Map<AreaCode, Boundary> districts = districts(files);
        List<Boundary> drawn = new ArrayList<>(districts.values());
        for (Boundary district : districts.values()) {
            Map<Coordinate, Area> centres = new LinkedHashMap<>();
            for (Dated<NamedArea> dated : areas) {
                NamedArea named = dated.value();
                Wgs84 centre = named.centre();
                if (named.area().level() == AreaLevel.STREET
                        && district.area().equals(named.area().parent())
                        && centre != null) {
                    centres.put(new Coordinate(centre.lon(), centre.lat()), named.area());
                }
            }
            drawn.addAll(cells(district.shape(), centres));
        }
        return drawn;
    }

    private static Map<AreaCode, Boundary> districts(CityFiles files) {
        try (InputStream in = files.open(FILE)) {
            JsonNode collection = JsonMapper.shared().readTree(in);
            String attribution = "示意：" + collection.path("attribution").asString();
            GeoJsonShape reader = new GeoJsonShape(CoordinateSystem.GCJ02);
            Map<AreaCode, Boundary> districts = new LinkedHashMap<>();
            for (JsonNode feature : collection.path("features")) {
                AreaCode code =
                        new AreaCode(feature.path("properties").path("code").asString());
                Geometry shape = reader.readAndMend(feature.path("geometry"));
                districts.put(code, new Boundary(code, shape, true, FILE, attribution));
            }
            return districts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (BadShape e) {
            throw new IllegalStateException("an outline that we ship is broken", e);
        }
    }

    private static List<Boundary> cells(Geometry outline, Map<Coordinate, Area> centres) {
        if (centres.isEmpty()) {
            return List.of();
        }
        VoronoiDiagramBuilder builder = new VoronoiDiagramBuilder();
        builder.setSites(centres.keySet());
        var envelope = outline.getEnvelopeInternal();
        envelope.expandBy(AROUND);
        builder.setClipEnvelope(envelope);
        Geometry diagram = builder.getDiagram(GeoJsonShape.WGS84);
        List<Boundary> cells = new ArrayList<>();
        for (int n = 0; n < diagram.getNumGeometries(); n++) {
            Geometry cell = diagram.getGeometryN(n);
            Area street = centres.get((Coordinate) cell.getUserData()); // JTS marks each cell with its site
            Geometry clipped = cell.intersection(outline);
            if (street != null && !clipped.isEmpty()) {
                cells.add(new Boundary(street.code(), clipped, true, "areas.csv", CELLS));
            }
        }
        return cells;
    }
}
