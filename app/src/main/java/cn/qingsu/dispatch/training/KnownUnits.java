package cn.qingsu.dispatch.training;

import cn.qingsu.city.Unit;
import cn.qingsu.city.UnitCode;
import cn.qingsu.city.Units;
import cn.qingsu.dispatch.catalogue.Catalogue;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Knows which unit a label means: its code, or its name, or who took over from it. */
@Component
class KnownUnits {

    private static final double MOST = 0.5;

    private final Units units;
    private final Catalogue catalogue;

    KnownUnits(Units units, Catalogue catalogue) {
        this.units = units;
        this.catalogue = catalogue;
    }

    /** The unit as it stands today; empty if there is none. */
    Optional<Unit> of(String label) {
        Optional<Unit> named = units.find(new UnitCode(label))
                .or(() -> units.named(label, 1).stream()
                        .filter(unit -> unit.name().equals(label))
                        .findFirst());
        return named.flatMap(unit -> units.isValid(unit.code())
                ? Optional.of(unit)
                : catalogue.standing(unit.code()).flatMap(units::find));
    }

    /** Whether a model with these labels was learned for this city's units. */
    boolean mostlyKnown(List<String> labels) {
        long known = labels.stream().filter(label -> of(label).isPresent()).count();
        return known >= MOST * labels.size();
    }
}
