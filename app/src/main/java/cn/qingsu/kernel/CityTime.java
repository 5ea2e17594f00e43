package cn.qingsu.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;

/** The city's wall clock. Instants are kept and computed in UTC; people read them, and days begin, in this zone. */
public final class CityTime {

    /** China has one zone and no summer time. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private CityTime() {}

    public static ZonedDateTime at(Instant instant) {
        return instant.atZone(ZONE);
    }

    public static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** 0:00 of {@code day}; a deadline "24:00 of day d" is the start of day d + 1. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** {@code 2026-09-30 17:30}, as pages show it. */
    public static String minute(Instant instant) {
        return MINUTE.format(at(instant));
    }

    /** {@link #minute} of a moment until which there is time: a day's end is 24:00 of that day, not 00:00 of the next. */
    public static String until(Instant end) {
        return until(end, CityTime::minute);
    }

    /** @param told tells a moment, to the minute and with {@code HH:mm} in it */
    public static String until(Instant end, Function<Instant, String> told) {
        boolean midnight = at(end).toLocalTime().equals(LocalTime.MIDNIGHT);
        return midnight ? told.apply(end.minusSeconds(1)).replace("23:59", "24:00") : told.apply(end);
    }
}
