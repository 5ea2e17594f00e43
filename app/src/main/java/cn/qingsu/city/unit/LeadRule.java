package cn.qingsu.city.unit;

import cn.qingsu.city.LeadScope;
import org.jspecify.annotations.Nullable;

/**
 * How the words of a category's rule are turned into a unit.
 *
 * @param rule the words, such as {@code 区(市)城市管理局}
 * @param duty the line of business that the unit answers for, such as {@code 城市管理}; null where the place alone decides
 * @param note what the proposal adds to its reason
 */
record LeadRule(
        String rule,
        LeadScope scope,
        @Nullable String duty,
        @Nullable String note) {}
