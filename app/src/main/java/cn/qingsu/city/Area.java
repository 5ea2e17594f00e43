package cn.qingsu.city;

import org.jspecify.annotations.Nullable;

/**
 * A piece of the city as the statistics office divides it.
 *
 * @param name in full, such as {@code 湖岛街道}
 * @param parent null for the city itself
 */
public record Area(
        AreaCode code,
        String name,
        AreaLevel level,
        @Nullable AreaCode parent) {}
