package cn.qingsu.city;

import java.time.LocalDate;

/** A day that departs from Monday to Friday, or a plain day of a weekend. */
public record HolidayDay(LocalDate day, DayKind kind, String name) {}
