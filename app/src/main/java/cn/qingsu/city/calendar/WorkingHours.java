package cn.qingsu.city.calendar;

import cn.qingsu.city.DayWindow;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** During which parts of a working day people work; a city may change them from a day on, such as in summer. */
record WorkingHours(NavigableMap<LocalDate, List<DayWindow>> byFirstDay) {

    WorkingHours {
        if (byFirstDay.isEmpty() || byFirstDay.values().stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("no working hours"); // arithmetic would look for them for ever
        }
        byFirstDay = new TreeMap<>(byFirstDay);
    }

    /** Those of the first period also hold before it. */
    List<DayWindow> on(LocalDate day) {
        Map.Entry<LocalDate, List<DayWindow>> entry = byFirstDay.floorEntry(day);
        return entry == null ? byFirstDay.firstEntry().getValue() : entry.getValue();
    }

    Duration length(LocalDate day) {
        return on(day).stream()
                .map(window -> Duration.between(window.from(), window.to()))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
