package cn.qingsu.desk.search;

import cn.qingsu.city.UnitCode;
import cn.qingsu.journal.Event;

/** A view that a unit's staff had is its owner's alone again, or is no more. */
record ViewWithdrawn(UnitCode unit) implements Event {}
