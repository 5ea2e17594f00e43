package cn.qingsu.demonstration;

import cn.qingsu.city.DayWindow;
import cn.qingsu.city.WorkingCalendar;
import cn.qingsu.kernel.CityTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** When people at work get to something. Not for several threads. */
final class OfficeHours {

    private static final LocalTime LATEST = LocalTime.of(17, 10);
    private static final LocalTime EARLIEST = LocalTime.of(9, 5);

    private final WorkingCalendar calendar;
    private final Map<LocalDate, List<DayWindow>> windows = new HashMap<>();

    OfficeHours(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** {@code moment} itself in working hours, else some minutes after they next begin. */
    Instant from(Instant moment, Dice dice) {
        LocalDate day = CityTime.day(moment);
        LocalTime time = CityTime.at(moment).toLocalTime();
        for (DayWindow window : on(day)) {
            if (window.contains(time)) {
                return moment;
            }
            if (time.isBefore(window.from())) {
                return at(day, window.from()).plus(dice.minutes(2, 50));
            }
        }
        do {
            day = day.plusDays(1);
        } while (on(day).isEmpty());
        return at(day, on(day).getFirst().from()).plus(dice.minutes(2, 80));
    }

    /** In the working hours of the last day that ends before {@code due}; {@code due} is 24:00 of a day as a rule. */
    Instant shortlyBefore(Instant due, Dice dice) {
        LocalDate day = CityTime.day(due.minusSeconds(1));
        while (on(day).isEmpty()) {
            day = day.minusDays(1);
        }
        Duration span = Duration.between(EARLIEST, LATEST);
        return at(day, EARLIEST).plusMillis((long) (span.toMillis() * dice.between(0.2, 1)));
    }

    private List<DayWindow> on(LocalDate day) {
        return windows.computeIfAbsent(day, calendar::workingHours);
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(CityTime.ZONE).toInstant();
    }
}
