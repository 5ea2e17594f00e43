package cn.qingsu.desk.shell;

import cn.qingsu.city.WorkingCalendar;
import cn.qingsu.kernel.CityTime;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The working hours around today, so that pages can count working time down between two loads. */
@Component
class WorkingWindows {

    private static final int DAYS_BACK = 20;
    private static final int DAYS_AHEAD = 45;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mmXXX", Locale.ROOT);

    private final WorkingCalendar calendar;
    private final Clock clock;

    WorkingWindows(WorkingCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** {@code 2026-11-23T09:00+08:00/2026-11-23T12:00+08:00 …}. */
    String around() {
        LocalDate today = CityTime.day(clock.instant());
        return today.minusDays(DAYS_BACK)
                .datesUntil(today.plusDays(DAYS_AHEAD))
                .flatMap(day -> calendar.workingHours(day).stream()
                        .map(window -> MINUTE.format(day.atTime(window.from()).atZone(CityTime.ZONE))
                                + "/"
                                + MINUTE.format(day.atTime(window.to()).atZone(CityTime.ZONE))))
                .collect(Collectors.joining(" "));
    }
}
