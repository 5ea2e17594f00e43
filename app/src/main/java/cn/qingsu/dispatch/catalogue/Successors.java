package cn.qingsu.dispatch.catalogue;

import cn.qingsu.city.UnitCode;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Who took over from abolished units. */
final class Successors {

    private final Map<UnitCode, UnitCode> steps;
    private final Predicate<UnitCode> valid;

    /** @param valid whether a unit is there today */
    Successors(Map<UnitCode, UnitCode> steps, Predicate<UnitCode> valid) {
        this.steps = Map.copyOf(steps);
        this.valid = valid;
    }

    /** The first valid unit along the chain of those that took over; empty if the chain ends, or goes round. */
    Optional<UnitCode> of(UnitCode abolished) {
        Set<UnitCode> seen = new HashSet<>();
        UnitCode at = abolished;
        while (seen.add(at)) {
            if (valid.test(at)) {
                return Optional.of(at);
            }
            UnitCode next = steps.get(at);
            if (next == null) {
                return Optional.empty();
            }
            at = next;
        }
        return Optional.empty();
    }
}
