package cn.qingsu.desk.search;

import cn.qingsu.city.UnitCode;
import cn.qingsu.journal.Event;

/** Somebody lets the staff of a unit have a view of his. */
record ViewShared(UnitCode unit) implements Event {}
