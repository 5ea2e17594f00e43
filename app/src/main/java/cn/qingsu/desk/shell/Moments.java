package cn.qingsu.desk.shell;

import cn.qingsu.kernel.CityTime;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Moments as staff read them, in the city's time. */
public final class Moments {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("M 月 d 日 HH:mm", Locale.CHINA);
    private static final DateTimeFormatter WITH_YEAR =
            DateTimeFormatter.ofPattern("yyyy 年 M 月 d 日 HH:mm", Locale.CHINA);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy 年 M 月 d 日 EEEE", Locale.CHINA);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.CHINA);

    private Moments() {}

    /** {@code 11 月 23 日 09:12}; empty for none. */
    public static String minute(@Nullable Instant at) {
        return at == null ? "" : MINUTE.format(CityTime.at(at));
    }

    public static String withYear(@Nullable Instant at) {
        return at == null ? "" : WITH_YEAR.format(CityTime.at(at));
    }

    /** A deadline at 0:00 is told as 24:00 of the day before. */
    public static String due(Instant at) {
        return CityTime.until(at, Moments::minute);
    }

    public static String day(Instant at) {
        return DAY.format(CityTime.at(at));
    }

    public static String clock(Instant at) {
        return CLOCK.format(CityTime.at(at));
    }
}
