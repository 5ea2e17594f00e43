package cn.qingsu.dispatch.catalogue;

import cn.qingsu.city.UnitCode;
import java.time.LocalDate;

/**
 * From a day on one unit takes over what another had.
 *
 * @param successor the unit itself where it was restored
 * @param reason as it was given
 */
public record Succession(UnitCode unit, UnitCode successor, LocalDate from, String reason) {

    public boolean isRestored() {
        return unit.equals(successor);
    }
}
