package cn.qingsu.identity;

import cn.qingsu.city.UnitCode;

/**
 * A role within a scope.
 *
 * @param scope the root of the subtree of units for which the role holds; hotline-wide roles hold the tree's root
 */
public record Grant(Role role, UnitCode scope) {}
