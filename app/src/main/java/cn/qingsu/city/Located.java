package cn.qingsu.city;

import org.jspecify.annotations.Nullable;

/**
 * Where a point or a text lies.
 *
 * @param street null where only the district is known
 * @param approximate true if the boundary that decided is a drawing of our own (示意), not a surveyed one
 */
public record Located(Area district, @Nullable Area street, boolean approximate) {}
