package cn.qingsu.identity;

import cn.qingsu.city.UnitCode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Access} must know of a case.
 *
 * @param units units that hold or held an assignment
 * @param complainedAbout the unit that the request is against; it and everything below it never gets to see the case
 */
public record CaseFacts(
        PrivacyLevel privacy, Set<UnitCode> units, @Nullable UnitCode complainedAbout) {

    public CaseFacts {
        units = Set.copyOf(units);
    }
}
