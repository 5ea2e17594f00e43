package cn.qingsu.city.unit;

import cn.qingsu.city.AreaCode;
import cn.qingsu.city.Unit;
import cn.qingsu.city.UnitCode;
import cn.qingsu.city.Units;
import cn.qingsu.city.data.Matches;
import cn.qingsu.city.data.Register;
import cn.qingsu.city.data.Snapshot;
import cn.qingsu.city.data.Snapshots;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The units in memory. */
@Component
class UnitTree implements Units {

    private final Snapshot<Kept> kept;

    UnitTree(UnitTables tables, Snapshots snapshots, Clock clock) {
        this.kept = snapshots.of(() -> Kept.of(new Register<>(tables.units(), Unit::code, clock)));
    }

    /** @param children computed once, of the units valid when they were read */
    private record Kept(Register<UnitCode, Unit> register, Map<UnitCode, List<Unit>> children) {

        static Kept of(Register<UnitCode, Unit> register) {
            Map<UnitCode, List<Unit>> children = register.valid().stream()
                    .filter(unit -> unit.parent() != null)
                    .collect(Collectors.groupingBy(UnitTree::parentOf, HashMap::new, Collectors.toList()));
            return new Kept(register, children);
        }
    }

    @Override
    public Optional<Unit> find(UnitCode code) {
        return kept.get().register().find(code);
    }

    @Override
    public List<Unit> children(UnitCode code) {
        return kept.get().children().getOrDefault(code, List.of());
    }

    @Override
    public List<Unit> named(String text, int limit) {
        return Matches.of(kept.get().register().valid(), text, limit, Unit::name, Comparator.comparing(Unit::level));
    }

    @Override
    public boolean within(UnitCode unit, UnitCode root) {
        Kept now = kept.get();
        Optional<Unit> at = now.register().find(unit);
        while (at.isPresent()) {
            if (at.get().code().equals(root)) {
                return true;
            }
            UnitCode parent = at.get().parent();
            at = parent == null ? Optional.empty() : now.register().find(parent);
        }
        return false;
    }

    @Override
    public Unit superior(UnitCode code) {
        Unit unit = find(code).orElseThrow(() -> new IllegalArgumentException("no unit " + code));
        UnitCode parent = unit.parent();
        return parent == null ? unit : find(parent).orElse(unit);
    }

    @Override
    public Optional<Unit> ofArea(AreaCode area) {
        return find(CENTRE).filter(centre -> area.equals(centre.area())).or(() -> find(new UnitCode(area.value())));
    }

    private static UnitCode parentOf(Unit unit) {
        UnitCode parent = unit.parent();
        return parent == null ? unit.code() : parent;
    }
}
