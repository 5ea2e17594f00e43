package cn.qingsu.portal;

import cn.qingsu.kernel.CityTime;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as people say them, in the city's zone; the year only where it is not this one. */
final class SpokenTime {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M 月 d 日", Locale.CHINA);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("（EEE）", Locale.CHINA);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.CHINA);

    private SpokenTime() {}

    /** {@code 11 月 23 日 09:12}. */
    static String moment(Instant at, Instant now) {
        ZonedDateTime time = CityTime.at(at);
        return year(time, now) + DAY.format(time) + " " + TIME.format(time);
    }

    /** {@code 11 月 30 日（周一）24:00}: midnight belongs to the day that ends with it. */
    static String deadline(Instant due, Instant now) {
        ZonedDateTime time = CityTime.at(due);
        boolean midnight = time.toLocalTime().equals(LocalTime.MIDNIGHT);
        ZonedDateTime day = midnight ? time.minusSeconds(1) : time;
        return year(day, now) + DAY.format(day) + WEEKDAY.format(day) + (midnight ? "24:00" : TIME.format(time));
    }

    private static String year(ZonedDateTime time, Instant now) {
        return time.getYear() == CityTime.at(now).getYear() ? "" : time.getYear() + " 年 ";
    }
}
