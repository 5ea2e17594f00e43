package cn.qingsu.city;

import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Turns a category's rule ("区(市)城市管理局") and the place of the fact into a unit of this city. */
public interface LeadUnits {

    /**
     * The unit that usually leads.
     *
     * @param place the narrowest area known of the place of the fact: community, street or district; null if unknown
     * @return empty if the rule needs a place that is not known
     */
    Optional<LeadUnit> of(Category category, @Nullable AreaCode place);

    /** As {@link #of} for the words of a rule; empty, too, if there is no such rule. */
    Optional<LeadUnit> byRule(String rule, @Nullable AreaCode place);

    /** The rules that hold today, by their words, with where each looks. */
    SortedMap<String, LeadScope> rules();
}
