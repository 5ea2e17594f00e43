package cn.qingsu.city;

import java.util.List;
import java.util.Optional;

/** The tree of handling units, from memory. Its root is the hotline centre, {@link #CENTRE}. */
public interface Units {

    /** The hotline centre, above all units. */
    UnitCode CENTRE = new UnitCode("QD12345");

    /** Also finds units that are no longer valid, so that old assignments keep their names. */
    Optional<Unit> find(UnitCode code);

    /** Whether the unit is there today; false for one that was abolished (撤并) or never was. */
    default boolean isValid(UnitCode code) {
        return find(code)
                .filter(unit -> unit.parent() == null || children(unit.parent()).contains(unit))
                .isPresent();
    }

    /** The units directly below that are valid today, by code. */
    List<Unit> children(UnitCode code);

    /** Units valid today whose name contains {@code text}; those that begin with it first, higher units before lower. */
    List<Unit> named(String text, int limit);

    /** Whether {@code unit} is {@code root} or stands anywhere below it; false if either is unknown. */
    boolean within(UnitCode unit, UnitCode root);

    /**
     * The unit above; the centre is its own superior.
     *
     * @throws IllegalArgumentException if there is no such unit
     */
    Unit superior(UnitCode code);

    /** The unit that stands for an area: the centre for the city, the district, the street or town, the community. */
    Optional<Unit> ofArea(AreaCode area);
}
