package cn.qingsu.portal;

import cn.qingsu.kernel.CityTime;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as people say them: no seconds, no year that goes without saying. */
final class SpokenTime {

    private SpokenTime() {}

    private record Patterns(Locale locale, String year, String day, String weekday) {

        static Patterns in(Locale locale) {
            return locale.equals(Locale.ENGLISH)
                    ? new Patterns(Locale.ENGLISH, "d MMM yyyy", "d MMM", "EEE ")
                    : new Patterns(Locale.CHINA, "yyyy 年 M 月 d 日", "M 月 d 日", "（EEE）");
        }

        String say(String pattern, ZonedDateTime time) {
            return DateTimeFormatter.ofPattern(pattern, locale).format(time);
        }

        String day(ZonedDateTime time, Instant now) {
            return say(time.getYear() == CityTime.at(now).getYear() ? day : year, time);
        }

        String weekday(ZonedDateTime time, String date) {
            return locale.equals(Locale.ENGLISH) ? say(weekday, time) + date + ", " : date + say(weekday, time);
        }
    }

    /** {@code 11 月 23 日 09:12}. */
    static String moment(Instant at, Instant now, Locale locale) {
        return day(at, now, locale) + " " + Patterns.in(locale).say("HH:mm", CityTime.at(at));
    }

    /** {@code 11 月 23 日}. */
    static String day(Instant at, Instant now, Locale locale) {
        return Patterns.in(locale).day(CityTime.at(at), now);
    }

    /** {@code 11 月 30 日（周一）24:00}: midnight belongs to the day that ends with it. */
    static String deadline(Instant due, Instant now, Locale locale) {
        Patterns patterns = Patterns.in(locale);
        ZonedDateTime time = CityTime.at(due);
        boolean midnight = time.toLocalTime().equals(LocalTime.MIDNIGHT);
        ZonedDateTime day = midnight ? time.minusSeconds(1) : time;
        return patterns.weekday(day, patterns.day(day, now)) + (midnight ? "24:00" : patterns.say("HH:mm", time));
    }
}
