package cn.qingsu.identity;

import cn.qingsu.city.AreaCode;
import cn.qingsu.city.Unit;
import cn.qingsu.city.UnitCode;
import cn.qingsu.city.UnitLevel;
import cn.qingsu.city.Units;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A small tree: the centre, two districts, two streets in the first with a community each, a bureau of the first. */
final class PlainUnits implements Units {

    static final UnitCode NORTH = new UnitCode("D1");
    static final UnitCode SOUTH = new UnitCode("D2");
    static final UnitCode BUREAU = new UnitCode("D1-B");
    static final UnitCode LAKE = new UnitCode("D1-S1");
    static final UnitCode LAKE_EAST = new UnitCode("D1-S1-C1");
    static final UnitCode HILL = new UnitCode("D1-S2");
    static final UnitCode HILL_EAST = new UnitCode("D1-S2-C1");

    private final Map<UnitCode, Unit> units = new LinkedHashMap<>();

    PlainUnits() {
        put(CENTRE, UnitLevel.CITY, null);
        put(NORTH, UnitLevel.DISTRICT, CENTRE);
        put(SOUTH, UnitLevel.DISTRICT, CENTRE);
        put(BUREAU, UnitLevel.DISTRICT_BUREAU, NORTH);
        put(LAKE, UnitLevel.STREET, NORTH);
        put(LAKE_EAST, UnitLevel.COMMUNITY, LAKE);
        put(HILL, UnitLevel.STREET, NORTH);
        put(HILL_EAST, UnitLevel.COMMUNITY, HILL);
    }

    private void put(UnitCode code, UnitLevel level, @Nullable UnitCode parent) {
        units.put(code, new Unit(code, code.value(), level, parent, null));
    }

    List<UnitCode> all() {
        return List.copyOf(units.keySet());
    }

    @Override
    public Optional<Unit> find(UnitCode code) {
        return Optional.ofNullable(units.get(code));
    }

    @Override
    public List<Unit> children(UnitCode code) {
        return units.values().stream()
                .filter(unit -> code.equals(unit.parent()))
                .toList();
    }

    @Override
    public List<Unit> named(String text, int limit) {
        return units.values().stream()
                .filter(unit -> unit.name().contains(text))
                .limit(limit)
                .toList();
    }

    @Override
    public boolean within(UnitCode unit, UnitCode root) {
        Unit at = units.get(unit);
        if (at == null || !units.containsKey(root)) {
            return false;
        }
        UnitCode parent = at.parent();
        return unit.equals(root) || (parent != null && within(parent, root));
    }

    @Override
    public Unit superior(UnitCode code) {
        Unit unit = find(code).orElseThrow(() -> new IllegalArgumentException("no unit " + code));
        UnitCode parent = unit.parent();
        return parent == null ? unit : find(parent).orElseThrow();
    }

    @Override
    public Optional<Unit> ofArea(AreaCode area) {
        return find(new UnitCode(area.value()));
    }
}
