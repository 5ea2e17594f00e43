package cn.qingsu.city.calendar;

import cn.qingsu.city.DayKind;
import cn.qingsu.city.HolidayDay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which days work.
 *
 * @param years whose notice is known
 * @param special the departures from Monday to Friday
 */
record DayTable(Set<Integer> years, Map<LocalDate, HolidayDay> special) {

    DayTable {
        years = Set.copyOf(years);
        special = Map.copyOf(special);
    }

    boolean works(LocalDate day) {
        HolidayDay departure = special.get(day);
        return departure == null ? !isWeekend(day) : departure.kind() == DayKind.MAKEUP_WORKDAY;
    }

    /** Why a day does not work; null if it does. */
    @Nullable
    HolidayDay rest(LocalDate day) {
        if (works(day)) {
            return null;
        }
        HolidayDay departure = special.get(day);
        return departure == null ? new HolidayDay(day, DayKind.WEEKEND, DayKind.WEEKEND.label()) : departure;
    }

    /** The n-th working day after {@code day}; {@code day} itself for 0. */
    LocalDate workingDayAfter(LocalDate day, int n) {
        LocalDate found = day;
        for (int left = n; left > 0; ) {
            found = found.plusDays(1);
            if (works(found)) {
                left--;
            }
        }
        return found;
    }

    /** The n-th working day before {@code day}; {@code day} itself for 0. */
    LocalDate workingDayBefore(LocalDate day, int n) {
        LocalDate found = day;
        for (int left = n; left > 0; ) {
            found = found.minusDays(1);
            if (works(found)) {
                left--;
            }
        }
        return found;
    }

    /** Whether a year from the one day to the other is not known. */
    boolean gapBetween(LocalDate from, LocalDate to) {
        for (int year = from.getYear(); year <= to.getYear(); year++) {
            if (!years.contains(year)) {
                return true;
            }
        }
        return false;
    }

    int workingDaysIn(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return (int) first.datesUntil(first.plusYears(1)).filter(this::works).count();
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
