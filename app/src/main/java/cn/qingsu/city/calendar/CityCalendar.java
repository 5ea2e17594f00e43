package cn.qingsu.city.calendar;

import cn.qingsu.city.DayWindow;
import cn.qingsu.city.Due;
import cn.qingsu.city.HolidayDay;
import cn.qingsu.city.Limit;
import cn.qingsu.city.WorkingCalendar;
import cn.qingsu.kernel.CityTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/** The arithmetic of working days and hours over one version of the calendar; it never changes. */
record CityCalendar(int version, DayTable days, WorkingHours hours) implements WorkingCalendar {

    @Override
    public Due due(Instant from, Limit limit) {
        LocalDate start = CityTime.day(from);
        int n = limit.amount();
        return switch (limit.unit()) {
            case MINUTES -> new Due(from.plus(Duration.ofMinutes(n)), version, false);
            case HOURS -> new Due(from.plus(Duration.ofHours(n)), version, false);
            case NATURAL_DAYS -> new Due(endOf(start.plusDays(n)), version, false);
            case WORKING_DAYS -> counted(from, endOf(days.workingDayAfter(start, n)));
            case WORKING_HOURS -> counted(from, forward(from, Duration.ofHours(n)));
            case HALF_WORKING_DAYS -> {
                LocalDate first = days.works(start) ? start : days.workingDayAfter(start, 1);
                yield counted(from, forward(from, half(first, n)));
            }
        };
    }

    private Due counted(Instant from, Instant at) {
        return new Due(at, version, days.gapBetween(CityTime.day(from), lastDay(at)));
    }

    @Override
    public Instant before(Instant due, Limit limit) {
        int n = limit.amount();
        LocalDate end = lastDay(due);
        return switch (limit.unit()) {
            case MINUTES -> due.minus(Duration.ofMinutes(n));
            case HOURS -> due.minus(Duration.ofHours(n));
            case NATURAL_DAYS -> sameTimeOn(end.minusDays(n), due);
            case WORKING_DAYS -> sameTimeOn(days.workingDayBefore(end, n), due);
            case WORKING_HOURS -> backward(due, Duration.ofHours(n));
            case HALF_WORKING_DAYS -> {
                LocalDate last = days.works(end) ? end : days.workingDayBefore(end, 1);
                yield backward(due, half(last, n));
            }
        };
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return days.works(day);
    }

    @Override
    public List<DayWindow> workingHours(LocalDate day) {
        return isWorkingDay(day) ? hours.on(day) : List.of();
    }

    @Override
    public boolean covers(int year) {
        return days.years().contains(year);
    }

    @Override
    public long workingMinutesBetween(Instant from, Instant to) {
        if (to.isBefore(from)) {
            return -workingMinutesBetween(to, from);
        }
        Duration sum = Duration.ZERO;
        LocalDate last = CityTime.day(to);
        for (LocalDate day = CityTime.day(from); !day.isAfter(last); day = day.plusDays(1)) {
            if (days.works(day)) {
                for (DayWindow window : hours.on(day)) {
                    Instant opens = later(at(day, window.from()), from);
                    Instant closes = earlier(at(day, window.to()), to);
                    if (opens.isBefore(closes)) {
                        sum = sum.plus(Duration.between(opens, closes));
                    }
                }
            }
        }
        return sum.toMinutes();
    }

    @Override
    public Instant nextWorkingDay(Instant moment) {
        LocalDate day = CityTime.day(moment);
        if (CityTime.startOf(day).isBefore(moment)) {
            day = day.plusDays(1);
        }
        return CityTime.startOf(days.works(day) ? day : days.workingDayAfter(day, 1));
    }

    @Override
    public List<HolidayDay> skipped(Instant from, Instant to) {
        LocalDate first = CityTime.day(from).plusDays(1);
        LocalDate end = lastDay(to).plusDays(1);
        return first.isBefore(end)
                ? first.datesUntil(end).map(days::rest).filter(Objects::nonNull).toList()
                : List.of();
    }

    private Duration half(LocalDate day, int n) {
        return hours.length(day).multipliedBy(n).dividedBy(2);
    }

    /** The moment at which so much working time has passed since {@code from}. */
    private Instant forward(Instant from, Duration work) {
        Duration left = work;
        if (left.isZero()) {
            return from;
        }
        for (LocalDate day = CityTime.day(from); ; day = days.workingDayAfter(day, 1)) {
            if (days.works(day)) {
                for (DayWindow window : hours.on(day)) {
                    Instant opens = later(at(day, window.from()), from);
                    Duration open = Duration.between(opens, at(day, window.to()));
                    if (open.compareTo(left) >= 0) {
                        return opens.plus(left);
                    }
                    left = open.isPositive() ? left.minus(open) : left;
                }
            }
        }
    }

    /** The moment from which so much working time passes up to {@code due}. */
    private Instant backward(Instant due, Duration work) {
        Duration left = work;
        if (left.isZero()) {
            return due;
        }
        for (LocalDate day = lastDay(due); ; day = days.workingDayBefore(day, 1)) {
            if (days.works(day)) {
                for (DayWindow window : hours.on(day).reversed()) {
                    Instant closes = earlier(at(day, window.to()), due);
                    Duration open = Duration.between(at(day, window.from()), closes);
                    if (open.compareTo(left) >= 0) {
                        return closes.minus(left);
                    }
                    left = open.isPositive() ? left.minus(open) : left;
                }
            }
        }
    }

    /** The same time of day, where 24:00 stays 24:00. */
    private static Instant sameTimeOn(LocalDate day, Instant due) {
        return CityTime.startOf(day).plus(Duration.between(CityTime.startOf(lastDay(due)), due));
    }

    /** The day that ends with {@code moment} or holds it: 0:00 still belongs to the day before, as its 24:00. */
    private static LocalDate lastDay(Instant moment) {
        return CityTime.day(moment.minus(1, ChronoUnit.NANOS));
    }

    private static Instant endOf(LocalDate day) {
        return CityTime.startOf(day.plusDays(1));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(CityTime.ZONE).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
