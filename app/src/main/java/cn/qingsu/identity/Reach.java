package cn.qingsu.identity;

import cn.qingsu.city.UnitCode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The cases that an officer may open: those that lie in any of the parts.
 *
 * @param parts one for each grant that opens anything; none for whoever opens no case
 */
public record Reach(Set<Part> parts) {

    /**
     * What one grant opens.
     *
     * @param levels of privacy that it opens
     * @param scope a unit; a case lies in the part if it, or one below it, holds or held the case. Null for all cases, also those that no
     *     unit has yet
     * @param notAgainst cases that are against one of these are left out
     */
    public record Part(Set<PrivacyLevel> levels, @Nullable UnitCode scope, Set<UnitCode> notAgainst) {

        public Part {
            levels = Set.copyOf(levels);
            notAgainst = Set.copyOf(notAgainst);
        }
    }

    public Reach {
        parts = Set.copyOf(parts);
    }
}
