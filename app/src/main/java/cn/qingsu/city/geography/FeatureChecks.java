package cn.qingsu.city.geography;

import cn.qingsu.city.Area;
import cn.qingsu.city.AreaCode;
import cn.qingsu.city.AreaFile;
import cn.qingsu.city.Rejection;
import cn.qingsu.kernel.Progress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import tools.jackson.databind.JsonNode;

/** Looks at every feature of a file: what can be taken, and why the rest cannot. */
final class FeatureChecks {

    private static final double AT_SEA = 0.3; // degrees: islands and harbours reach beyond coarse outlines

    private final AreaFile file;
    private final FeatureFile features;
    private final Map<AreaCode, Area> streets;
    private final Envelope around;
    private final PreparedGeometry city;
    private final GeoJsonShape reader;
    private final Set<AreaCode> seen = new HashSet<>();
    private final List<Rejection> rejected = new ArrayList<>();

    FeatureChecks(AreaFile file, FeatureFile features, Map<AreaCode, Area> streets, Geometry city) {
        this.file = file;
        this.features = features;
        this.streets = streets;
        this.city = PreparedGeometryFactory.prepare(city);
        this.around = city.getEnvelopeInternal();
        this.around.expandBy(AT_SEA);
        this.reader = new GeoJsonShape(file.system());
    }

    List<Boundary> run(Progress progress) {
        List<Boundary> good = new ArrayList<>();
        int number = 0;
        for (JsonNode feature : features.features()) {
            number++;
            try {
                good.add(check(feature));
            } catch (BadShape bad) {
                String name = feature.path("properties").path("name").asString("");
                rejected.add(new Rejection(number, name, bad.reason()));
            }
            progress.at(number, features.count());
        }
        return good;
    }

    List<Rejection> rejected() {
        return rejected;
    }

    private Boundary check(JsonNode feature) throws BadShape {
        JsonNode value = feature.path("properties").path(file.codeProperty());
        String text = value.isValueNode() ? value.asString("").strip() : "";
        if (text.isEmpty()) {
            throw new BadShape("没有属性“" + file.codeProperty() + "”");
        }
        AreaCode code = new AreaCode(text);
        if (!streets.containsKey(code)) {
            throw new BadShape("本市没有代码为 " + text + " 的街道(镇)");
        }
        Geometry shape = reader.read(feature.path("geometry"));
        if (!around.contains(shape.getEnvelopeInternal())) {
            throw new BadShape("有点在市域以外，请检查坐标系");
        }
        if (!city.intersects(shape)) {
            throw new BadShape("不与任何区(市)相交，请检查坐标系");
        }
        if (!seen.add(code)) {
            throw new BadShape("代码 " + text + " 在文件中出现多次，只取第一个");
        }
        return new Boundary(code, shape, false, features.name(), features.attribution());
    }
}
