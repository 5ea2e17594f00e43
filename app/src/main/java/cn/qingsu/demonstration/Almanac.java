package cn.qingsu.demonstration;

import cn.qingsu.city.WorkingCalendar;
import cn.qingsu.kernel.CityTime;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * When people come: how many on each day, and at which hours. The busiest hour has 9.4 % of the day, from ten to eleven, with
 * a second hump in the afternoon (handbook 5.2); that fewer come on days of rest is our default.
 */
final class Almanac {

    /** @param moments in order */
    record Day(LocalDate date, List<Instant> moments) {}

    private static final double MONDAY = 1.12;
    private static final double SATURDAY = 0.8;
    private static final double SUNDAY = 0.74;
    private static final double HOLIDAY = 0.66;

    /** By how much more comes in the last days of a lively past. */
    private static final double LATELY = 2.5;

    private static final int LAST_DAYS = 3;

    private final WorkingCalendar calendar;
    private final Weighted<Integer> hours;

    Almanac(WorkingCalendar calendar) {
        this.calendar = calendar;
        double[] weights = Table.read("hours").stream()
                .mapToDouble(line -> Double.parseDouble(line.getField("weight")))
                .toArray();
        List<Integer> all = new ArrayList<>();
        for (int hour = 0; hour < weights.length; hour++) {
            all.add(hour);
        }
        hours = Weighted.of(all, hour -> weights[hour]);
    }

    /** The moments of all requests of a past, day by day. */
    List<Day> days(HistoryOrder order) {
        LocalDate last = CityTime.day(order.until());
        LocalDate first = last.minusDays(order.days() - 1L);
        List<LocalDate> dates = first.datesUntil(last.plusDays(1)).toList();
        double[] weights =
                dates.stream().mapToDouble(date -> weight(date, order, last)).toArray();
        double sum = Arrays.stream(weights).sum();
        List<Day> days = new ArrayList<>();
        double due = 0;
        int given = 0;
        for (int n = 0; n < dates.size(); n++) {
            due += order.requests() * weights[n] / sum;
            int count = n == dates.size() - 1 ? order.requests() - given : (int) Math.round(due) - given;
            given += count;
            days.add(new Day(dates.get(n), moments(dates.get(n), count, order)));
        }
        return days;
    }

    private double weight(LocalDate date, HistoryOrder order, LocalDate last) {
        double weight = ordinary(date);
        if (order.lively() && date.isAfter(last.minusDays(LAST_DAYS))) {
            weight *= LATELY;
        }
        return date.equals(last) ? weight * Math.max(passed(order), 0.001) : weight;
    }

    private double ordinary(LocalDate date) {
        DayOfWeek day = date.getDayOfWeek();
        if (calendar.isWorkingDay(date)) {
            return day == DayOfWeek.MONDAY ? MONDAY : 1;
        }
        return switch (day) {
            case SATURDAY -> SATURDAY;
            case SUNDAY -> SUNDAY;
            default -> HOLIDAY;
        };
    }

    /** How much of its requests the last day has seen when the past ends. */
    private static double passed(HistoryOrder order) {
        LocalDate last = CityTime.day(order.until());
        Duration since = Duration.between(CityTime.startOf(last), order.until());
        return since.toSeconds() / (double) Duration.ofDays(1).toSeconds();
    }

    private List<Instant> moments(LocalDate date, int count, HistoryOrder order) {
        Dice dice = new Dice(order.seed(), date.toEpochDay());
        List<Instant> moments = new ArrayList<>(count);
        while (moments.size() < count) {
            long milli = (hours.draw(dice) * 3_600L + dice.below(3_600)) * 1_000 + dice.below(1_000);
            Instant moment = CityTime.startOf(date).plusMillis(milli);
            moments.add(moment.isBefore(order.until()) ? moment : earlier(date, order, dice));
        }
        moments.sort(Instant::compareTo);
        return moments;
    }

    /** Somewhen on the last day before the past ends. */
    private static Instant earlier(LocalDate date, HistoryOrder order, Dice dice) {
        Instant start = CityTime.startOf(date);
        long passed = Math.max(1, Duration.between(start, order.until()).toMillis());
        return start.plusMillis((long) (passed * dice.fraction()));
    }
}
