package cn.qingsu.dispatch.catalogue;

import cn.qingsu.city.UnitCode;

/** How a clause names the unit that leads. */
public sealed interface Lead {

    /** One unit, wherever it happened. */
    record Direct(UnitCode unit) implements Lead {}

    /**
     * By a lead rule of the city and the place of the fact.
     *
     * @param rule its words, such as {@code 属地镇街} or {@code 区(市)城市管理局}
     */
    record ByRule(String rule) implements Lead {}
}
