package cn.qingsu.city;

import cn.qingsu.journal.Event;
import java.util.List;

/** A year of the working calendar was put in or mended. */
public record CalendarChanged(int year, int version, List<HolidayDay> days, String source) implements Event {}
