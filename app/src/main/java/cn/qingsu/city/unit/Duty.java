package cn.qingsu.city.unit;

import cn.qingsu.city.AreaCode;
import cn.qingsu.city.UnitCode;

/** For which line of business a unit answers, and where: {@code 供水} in one district. */
record Duty(UnitCode unit, String duty, AreaCode area) {}
