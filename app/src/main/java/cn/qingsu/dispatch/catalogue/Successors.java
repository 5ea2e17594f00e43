package cn.qingsu.dispatch.catalogue;

import cn.qingsu.city.UnitCode;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Who took over from abolished units. A unit is abolished when the city's list says so or when somebody has been named to take over. */
final class Successors {

    private final Map<UnitCode, UnitCode> steps;
    private final Predicate<UnitCode> valid;

    /** @param valid whether a unit is there today */
    Successors(Map<UnitCode, UnitCode> steps, Predicate<UnitCode> valid) {
        this.steps = Map.copyOf(steps);
        this.valid = valid;
    }

    /** Whether a unit still takes cases itself; one that took over from itself has been restored. */
    boolean stands(UnitCode unit) {
        UnitCode next = steps.get(unit);
        return valid.test(unit) && (next == null || next.equals(unit));
    }

    /** Whether the unit that takes over would in the end hand over to the one that it takes over from. */
    boolean goesRound(UnitCode abolished, UnitCode successor) {
        Set<UnitCode> seen = new HashSet<>();
        UnitCode at = successor;
        while (at != null && !at.equals(abolished) && !stands(at) && seen.add(at)) {
            at = steps.get(at);
        }
        return abolished.equals(at);
    }

    /** The first unit that stands along the chain of those that took over; empty if the chain ends, or goes round. */
    Optional<UnitCode> of(UnitCode abolished) {
        Set<UnitCode> seen = new HashSet<>();
        UnitCode at = abolished;
        while (seen.add(at)) {
            if (stands(at)) {
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
