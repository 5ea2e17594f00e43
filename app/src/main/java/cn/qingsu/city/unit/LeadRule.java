package cn.qingsu.city.unit;

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
        Scope scope,
        @Nullable String duty,
        @Nullable String note) {

    /** Where the unit is looked for. */
    enum Scope {
        /** The street or town of the place. */
        STREET,
        /** The district's own government. */
        DISTRICT,
        /** A bureau of the district of the place. */
        BUREAU,
        /** A department of the city. */
        DEPARTMENT,
        /** The company that serves the place. */
        UTILITY,
        /** The hotline centre, which finds out. */
        CENTRE
    }
}
