package cn.qingsu.city.geography;

import cn.qingsu.city.Area;
import cn.qingsu.city.AreaCode;
import cn.qingsu.city.AreaLevel;
import cn.qingsu.city.Areas;
import cn.qingsu.city.Located;
import cn.qingsu.city.data.Dated;
import cn.qingsu.city.data.Matches;
import cn.qingsu.city.data.Register;
import cn.qingsu.city.data.Snapshot;
import cn.qingsu.city.data.Snapshots;
import cn.qingsu.kernel.Wgs84;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The areas in memory. */
@Component
class KnownAreas implements Areas {

    /** Everything below is computed from the areas valid when they were read. */
    private record Kept(
            Register<AreaCode, NamedArea> register,
            Map<AreaCode, List<Area>> children,
            List<Area> valid,
            PlaceIndex index,
            NameFinder finder) {}

    private final Snapshot<Kept> kept;

    KnownAreas(AreaTables tables, Boundaries boundaries, Snapshots snapshots, Clock clock) {
        this.kept = snapshots.of(() -> read(tables.all(), boundaries.current(), clock));
    }

    private static Kept read(List<Dated<NamedArea>> rows, List<Boundary> boundaries, Clock clock) {
        Register<AreaCode, NamedArea> register = new Register<>(rows, NamedArea::code, clock);
        List<NamedArea> named = register.valid();
        List<Area> valid = named.stream().map(NamedArea::area).toList();
        Map<AreaCode, Area> byCode = valid.stream().collect(Collectors.toMap(Area::code, Function.identity()));
        Map<AreaCode, List<Area>> children = valid.stream()
                .filter(area -> area.level() != AreaLevel.CITY)
                .collect(Collectors.groupingBy(KnownAreas::parentOf));
        return new Kept(register, children, valid, new PlaceIndex(boundaries, byCode), new NameFinder(named, byCode));
    }

    @Override
    public Optional<Area> find(AreaCode code) {
        return kept.get().register().find(code).map(NamedArea::area);
    }

    @Override
    public List<Area> children(AreaCode code) {
        return kept.get().children().getOrDefault(code, List.of());
    }

    @Override
    public List<Area> named(String text, int limit) {
        return Matches.of(kept.get().valid(), text, limit, Area::name, Comparator.comparing(Area::level));
    }

    @Override
    public Optional<Located> locate(Wgs84 point) {
        return kept.get().index().locate(point);
    }

    @Override
    public Optional<Area> mentioned(String text) {
        return kept.get().finder().find(text);
    }

    @Override
    public Optional<Located> mentionedIn(String text) {
        return mentioned(text).flatMap(area -> {
            Optional<Area> street = above(area, AreaLevel.STREET);
            return above(area, AreaLevel.DISTRICT).map(district -> new Located(district, street.orElse(null), false));
        });
    }

    private Optional<Area> above(Area area, AreaLevel level) {
        Optional<Area> at = Optional.of(area);
        while (at.isPresent() && at.get().level() != level) {
            at = Optional.ofNullable(at.get().parent()).flatMap(this::find);
        }
        return at;
    }

    @Override
    public String path(AreaCode code) {
        Deque<String> names = new ArrayDeque<>();
        Optional<Area> at = find(code);
        while (at.isPresent()) {
            if (at.get().level() != AreaLevel.CITY || names.isEmpty()) {
                names.addFirst(at.get().name());
            }
            at = Optional.ofNullable(at.get().parent()).flatMap(this::find);
        }
        return names.isEmpty() ? code.value() : String.join("·", names);
    }

    private static AreaCode parentOf(Area area) {
        AreaCode parent = area.parent();
        return parent == null ? area.code() : parent;
    }
}
