package cn.qingsu.city;

import java.time.LocalTime;

/** A part of the day, from its first moment up to, not including, its last. */
public record DayWindow(LocalTime from, LocalTime to) {

    public boolean contains(LocalTime time) {
        return !time.isBefore(from) && time.isBefore(to);
    }
}
