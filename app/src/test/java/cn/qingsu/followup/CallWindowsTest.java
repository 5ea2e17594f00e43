package cn.qingsu.followup;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.city.DayWindow;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallWindowsTest {

    private static final CallWindows WINDOWS =
            new CallWindows(List.of(window("09:30", "11:30"), window("14:30", "17:30"), window("18:30", "20:00")));

    private static DayWindow window(String from, String to) {
        return new DayWindow(LocalTime.parse(from), LocalTime.parse(to));
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time + ":00+08:00").toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-07T09:29, 0",
        "2026-09-07T09:30, 1",
        "2026-09-07T11:29, 1",
        "2026-09-07T11:30, 0",
        "2026-09-07T14:30, 2",
        "2026-09-07T17:30, 0",
        "2026-09-07T18:30, 3",
        "2026-09-07T19:59, 3",
        "2026-09-07T20:00, 0",
        "2026-09-07T23:59, 0"
    })
    void the_hotline_calls_in_three_parts_of_the_day(String time, int part) {
        assertThat(WINDOWS.partAt(at(time))).isEqualTo(part);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-07T08:00, 2026-09-07T09:30",
        "2026-09-07T10:00, 2026-09-07T10:00",
        "2026-09-07T12:00, 2026-09-07T14:30",
        "2026-09-07T21:00, 2026-09-08T09:30"
    })
    void the_first_try_is_in_the_next_part_that_comes(String from, String next) {
        assertThat(WINDOWS.next(at(from))).isEqualTo(at(next));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-07T10:00, 1, 2026-09-07T14:30",
        "2026-09-07T15:00, 2, 2026-09-07T18:30",
        "2026-09-07T19:00, 3, 2026-09-08T09:30",
        "2026-09-07T20:30, 0, 2026-09-08T09:30"
    })
    void the_next_try_is_in_another_part(String from, int tried, String next) {
        assertThat(WINDOWS.nextOther(at(from), tried)).isEqualTo(at(next));
    }

    @Test
    void with_one_part_only_the_next_try_is_tomorrow() {
        CallWindows one = new CallWindows(List.of(window("09:30", "11:30")));
        assertThat(one.nextOther(at("2026-09-07T10:00"), 1)).isEqualTo(at("2026-09-08T09:30"));
    }
}
