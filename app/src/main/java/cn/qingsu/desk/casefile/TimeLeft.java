package cn.qingsu.desk.casefile;

import cn.qingsu.city.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;

/** How much of a limit is left, in the words of {@code js/time.mjs}, which keeps it fresh on the page. */
final class TimeLeft {

    private static final long HOUR = 60;
    private static final long DAY = 24 * HOUR;

    /** 9:00–12:00 and 13:30–17:30. */
    private static final long WORKING_DAY = 7 * HOUR;

    private TimeLeft() {}

    /**
     * {@code 剩 3 小时 20 分}, {@code 超 1 个工作日}.
     *
     * @param working whether working time is counted, or all hours of the day
     */
    static String told(Instant from, Instant due, boolean working, WorkingCalendar calendar) {
        boolean over = due.isBefore(from);
        Instant first = over ? due : from;
        Instant last = over ? from : due;
        long minutes = working
                ? calendar.workingMinutesBetween(first, last)
                : Duration.between(first, last).toMinutes();
        return (over ? "超 " : "剩 ") + spoken(minutes, working);
    }

    private static String spoken(long minutes, boolean working) {
        long day = working ? WORKING_DAY : DAY;
        long days = minutes / day;
        long hours = minutes % day / HOUR;
        long rest = minutes % HOUR;
        if (days > 0) {
            return days + (working ? " 个工作日" : " 天") + (hours > 0 ? " " + hours + " 小时" : "");
        }
        if (hours > 0) {
            return hours + " 小时" + (rest > 0 ? " " + rest + " 分" : "");
        }
        return rest + " 分";
    }
}
