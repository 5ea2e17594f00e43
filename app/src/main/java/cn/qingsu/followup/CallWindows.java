package cn.qingsu.followup;

import cn.qingsu.city.DayWindow;
import cn.qingsu.kernel.CityTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Collectors;

/** The parts of the day in which the hotline calls, every day of the week (our default). Parts count from 1. */
record CallWindows(List<DayWindow> parts) {

    CallWindows {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("no part of the day to call in");
        }
    }

    /** 0 outside all of them. */
    int partAt(Instant moment) {
        ZonedDateTime time = CityTime.at(moment);
        for (int n = 0; n < parts.size(); n++) {
            if (parts.get(n).contains(time.toLocalTime())) {
                return n + 1;
            }
        }
        return 0;
    }

    /** {@code from} itself if it lies in a part, else the beginning of the next one. */
    Instant next(Instant from) {
        return partAt(from) > 0 ? from : beginning(from, 0);
    }

    /** The beginning of the next part after {@code from} that is another than {@code tried}, where there is another. */
    Instant nextOther(Instant from, int tried) {
        return beginning(from, parts.size() > 1 ? tried : 0);
    }

    private Instant beginning(Instant after, int not) {
        LocalDate today = CityTime.day(after);
        for (LocalDate day = today; ; day = day.plusDays(1)) {
            for (int n = 0; n < parts.size(); n++) {
                Instant start =
                        day.atTime(parts.get(n).from()).atZone(CityTime.ZONE).toInstant();
                if (n + 1 != not && start.isAfter(after)) {
                    return start;
                }
            }
        }
    }

    /** As people read it: {@code 09:30–11:30、14:30–17:30}. */
    String spoken() {
        return parts.stream().map(part -> part.from() + "–" + part.to()).collect(Collectors.joining("、"));
    }
}
