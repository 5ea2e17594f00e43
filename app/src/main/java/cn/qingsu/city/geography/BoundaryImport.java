package cn.qingsu.city.geography;

import cn.qingsu.city.Area;
import cn.qingsu.city.AreaBoundariesImported;
import cn.qingsu.city.AreaCode;
import cn.qingsu.city.AreaFile;
import cn.qingsu.city.AreaImport;
import cn.qingsu.city.AreaLevel;
import cn.qingsu.city.Areas;
import cn.qingsu.city.AreasImported;
import cn.qingsu.city.data.CityEdit;
import cn.qingsu.journal.Author;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Progress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Service;

/** Takes the good features of a file, all in one edit. */
@Service
class BoundaryImport implements AreaImport {

    private final AreaTables tables;
    private final Areas areas;
    private final Boundaries boundaries;
    private final CityEdit edit;

    BoundaryImport(AreaTables tables, Areas areas, Boundaries boundaries, CityEdit edit) {
        this.tables = tables;
        this.areas = areas;
        this.boundaries = boundaries;
        this.edit = edit;
    }

    @Override
    public Decision<AreasImported> run(AreaFile file, Author author, Progress progress) {
        return FeatureFile.open(file).map(features -> {
            FeatureChecks checks = new FeatureChecks(file, features, streets(), cityShape());
            List<Boundary> good = checks.run(progress);
            return edit.run(author, told -> take(good, features, checks, told));
        });
    }

    private AreasImported take(List<Boundary> good, FeatureFile features, FeatureChecks checks, CityEdit.Told told) {
        Map<AreaCode, Boundary> current =
                boundaries.current().stream().collect(Collectors.toMap(Boundary::area, each -> each));
        List<Boundary> changed = good.stream()
                .filter(boundary -> {
                    Boundary old = current.get(boundary.area());
                    return old == null || !old.showsSameAs(boundary);
                })
                .toList();
        if (!changed.isEmpty()) {
            Instant at = told.by(new AreaBoundariesImported(
                    changed.stream().map(Boundary::area).toList(), features.name(), features.attribution()));
            boundaries.replace(changed, at);
        }
        int replaced = (int) changed.stream()
                .map(boundary -> current.get(boundary.area()))
                .filter(old -> old != null && old.approximate())
                .count();
        return new AreasImported(
                features.count(),
                changed.size(),
                good.size() - changed.size(),
                replaced,
                features.attribution(),
                checks.rejected());
    }

    private Map<AreaCode, Area> streets() {
        return tables.all().stream()
                .map(dated -> dated.value().area())
                .filter(area -> area.level() == AreaLevel.STREET)
                .collect(Collectors.toMap(Area::code, each -> each, (older, newer) -> newer));
    }

    private Geometry cityShape() {
        return GeoJsonShape.WGS84
                .buildGeometry(boundaries.current().stream()
                        .filter(boundary -> areas.find(boundary.area())
                                .filter(area -> area.level() == AreaLevel.DISTRICT)
                                .isPresent())
                        .map(Boundary::shape)
                        .toList())
                .union();
    }
}
