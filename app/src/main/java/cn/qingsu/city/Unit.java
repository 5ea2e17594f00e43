package cn.qingsu.city;

import org.jspecify.annotations.Nullable;

/**
 * A handling unit (承办单位): whoever requests are handed to.
 *
 * @param parent null for the hotline centre only
 * @param area where it is responsible: the whole city, a district, a street or a community; null if no area bounds it
 */
public record Unit(
        UnitCode code,
        String name,
        UnitLevel level,
        @Nullable UnitCode parent,
        @Nullable AreaCode area) {}
