package cn.qingsu.city;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * All limits and numbers of the rules, as they hold from a day on.
 *
 * @param version rises with every pack; stored beside each deadline
 * @param validFrom the first day, in the city's zone
 * @param limits time limits by key, such as {@code handle.COMPLAINT}
 * @param numbers counts by key, such as {@code returns-allowed}; parts of the day in minutes since midnight
 */
public record RulePack(int version, LocalDate validFrom, Map<String, Limit> limits, Map<String, Integer> numbers) {

    public RulePack {
        limits = Map.copyOf(limits);
        numbers = Map.copyOf(numbers);
    }

    /** @throws IllegalArgumentException if the pack has no such limit */
    public Limit limit(String key) {
        Limit limit = limits.get(key);
        if (limit == null) {
            throw new IllegalArgumentException("rule pack " + version + " has no limit " + key);
        }
        return limit;
    }

    /** @throws IllegalArgumentException if the pack has no such number */
    public int number(String key) {
        Integer number = numbers.get(key);
        if (number == null) {
            throw new IllegalArgumentException("rule pack " + version + " has no number " + key);
        }
        return number;
    }

    /** The parts of the day under {@code key.1.from}, {@code key.1.to}, {@code key.2.from} …, such as {@code callback-window}. */
    public List<DayWindow> windows(String key) {
        List<DayWindow> windows = new ArrayList<>();
        for (int n = 1; numbers.containsKey(key + "." + n + ".from"); n++) {
            windows.add(new DayWindow(minute(number(key + "." + n + ".from")), minute(number(key + "." + n + ".to"))));
        }
        return List.copyOf(windows);
    }

    private static LocalTime minute(int ofDay) {
        return LocalTime.ofSecondOfDay(ofDay * 60L);
    }
}
