package cn.qingsu.city.geography;

import cn.qingsu.city.Area;
import cn.qingsu.city.AreaCode;
import cn.qingsu.city.AreaLevel;
import cn.qingsu.city.AreaShapes;
import cn.qingsu.city.data.Register;
import cn.qingsu.city.data.Snapshot;
import cn.qingsu.city.data.Snapshots;
import cn.qingsu.kernel.Wgs84;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;
import org.springframework.stereotype.Component;

/** Serves boundaries to maps, as text that is made once. */
@Component
class MapShapes implements AreaShapes {

    /** @param features GeoJSON text of each area that has a boundary, in the order of codes */
    private record Kept(
            Map<AreaCode, NamedArea> areas,
            List<Boundary> boundaries,
            Map<AreaCode, String> features,
            Map<AreaLevel, String> collections,
            List<String> attributions) {}

    private final Snapshot<Kept> kept;

    MapShapes(AreaTables tables, Boundaries boundaries, Snapshots snapshots, Clock clock) {
        this.kept = snapshots.of(
                () -> read(new Register<>(tables.all(), NamedArea::code, clock).valid(), boundaries.current()));
    }

    private static Kept read(List<NamedArea> valid, List<Boundary> boundaries) {
        Map<AreaCode, NamedArea> areas = valid.stream().collect(Collectors.toMap(NamedArea::code, each -> each));
        List<Boundary> known = boundaries.stream()
                .filter(boundary -> areas.containsKey(boundary.area()))
                .toList();
        Map<AreaCode, String> features = new HashMap<>();
        for (Boundary boundary : known) {
            NamedArea named = areas.get(boundary.area());
            if (named != null) {
                features.put(boundary.area(), FeatureText.of(named.area(), boundary));
            }
        }
        Kept kept = new Kept(
                areas,
                known,
                features,
                new HashMap<>(),
                known.stream().map(Boundary::attribution).distinct().toList());
        for (AreaLevel level : List.of(AreaLevel.DISTRICT, AreaLevel.STREET)) {
            kept.collections().put(level, collection(kept, area -> area.level() == level));
        }
        return kept;
    }

    @Override
    public String districts() {
        return kept.get().collections().getOrDefault(AreaLevel.DISTRICT, FeatureText.NONE);
    }

    @Override
    public String streets() {
        return kept.get().collections().getOrDefault(AreaLevel.STREET, FeatureText.NONE);
    }

    @Override
    public String streets(AreaCode district) {
        return collection(kept.get(), area -> area.level() == AreaLevel.STREET && district.equals(area.parent()));
    }

    @Override
    public String of(AreaCode area) {
        return collection(kept.get(), each -> each.code().equals(area));
    }

    @Override
    public List<String> attributions() {
        return kept.get().attributions();
    }

    @Override
    public Optional<Wgs84> centre(AreaCode area) {
        Kept now = kept.get();
        NamedArea named = now.areas().get(area);
        if (named == null) {
            return Optional.empty();
        }
        Wgs84 known = named.centre();
        return known != null ? Optional.of(known) : inside(now, named.area());
    }

    /** A point inside the boundary, or inside that of the area above. */
    private static Optional<Wgs84> inside(Kept now, Area area) {
        for (Boundary boundary : now.boundaries()) {
            if (boundary.area().equals(area.code())) {
                Point point = boundary.shape().getInteriorPoint();
                return Optional.of(new Wgs84(point.getX(), point.getY()));
            }
        }
        AreaCode parent = area.parent();
        @Nullable NamedArea above = parent == null ? null : now.areas().get(parent);
        if (above == null) {
            return Optional.empty();
        }
        Wgs84 centre = above.centre();
        return centre != null ? Optional.of(centre) : inside(now, above.area());
    }

    private static String collection(Kept now, Predicate<Area> wanted) {
        return FeatureText.collection(now.boundaries().stream()
                .map(boundary -> now.areas().get(boundary.area()))
                .filter(named -> named != null && wanted.test(named.area()))
                .map(named -> now.features().getOrDefault(named.code(), ""))
                .toList());
    }
}
