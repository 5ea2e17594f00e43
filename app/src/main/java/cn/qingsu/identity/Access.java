package cn.qingsu.identity;

import cn.qingsu.city.UnitCode;

/** Who may see what: role × unit subtree × privacy level (rules 8). */
public interface Access {

    /** What {@code officer} may see of a case; {@link Sight#NONE} for the unit complained about and its staff. */
    Sight of(Officer officer, CaseFacts facts);

    /** All cases of which {@link #of} lets the officer open one, told so that a list can be cut to them before it is read. */
    Reach reach(Officer officer);

    /** Whether the officer holds {@code role} for {@code unit}, by a grant on it or on a unit above it. */
    boolean covers(Officer officer, Role role, UnitCode unit);

    /** Whether the officer may ask who has seen a case. */
    boolean maySeeViews(Officer officer);
}
