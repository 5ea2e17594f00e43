package cn.qingsu.city;

import java.time.LocalDate;
import java.util.List;

/**
 * What an edit of the calendar changes.
 *
 * @param version of the calendar after the edit, or as it would be
 * @param nowWorking days that rested before the edit and work after it
 * @param nowResting days that worked before the edit and rest after it
 * @param workingDays of the whole year after the edit
 * @param warnings what is unusual but allowed, in Chinese
 */
public record CalendarChange(
        int year,
        int version,
        List<LocalDate> nowWorking,
        List<LocalDate> nowResting,
        int workingDays,
        List<String> warnings) {

    public CalendarChange {
        nowWorking = List.copyOf(nowWorking);
        nowResting = List.copyOf(nowResting);
        warnings = List.copyOf(warnings);
    }
}
