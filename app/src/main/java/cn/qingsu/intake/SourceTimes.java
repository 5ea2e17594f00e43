package cn.qingsu.intake;

import cn.qingsu.kernel.CityTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads moments as other systems write them: {@code 2019/2/28 11:25:05}, {@code 2020-09-03}, {@code 2012年1月6日 8时5分},
 * {@code 12/31/2016} (month first, as spreadsheets write it, unless only the other way makes a date), ISO 8601 with or
 * without offset, {@code 20190228112505}, and the day numbers of spreadsheets. Without offset they are city time.
 */
final class SourceTimes {

    private static final String TIME =
            "(?:[T ]+([0-9]{1,2})[:：时]([0-9]{1,2})(?:[:：分]([0-9]{1,2})(?:[.,][0-9]{1,9})?秒?|分)?)?";
    private static final Pattern YEAR_FIRST =
            Pattern.compile("([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?" + TIME);
    private static final Pattern YEAR_LAST = Pattern.compile("([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})" + TIME);
    private static final Pattern DIGITS =
            Pattern.compile("((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})(?:([0-9]{2})([0-9]{2})([0-9]{2})?)?");
    private static final Pattern OFFSET = Pattern.compile(".*T.*(?:Z|[+-][0-9]{2}:?[0-9]{2})");
    private static final Pattern DAY_NUMBER = Pattern.compile("[2-7][0-9]{4}(?:\\.[0-9]+)?");

    /** Day 0 of spreadsheets that count from 1900 and hold 1900 for a leap year. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private SourceTimes() {}

    /** Empty if {@code text} is no moment. */
    static Optional<Instant> read(String text) {
        String plain = text.strip();
        try {
            if (OFFSET.matcher(plain).matches()) {
                return Optional.of(OffsetDateTime.parse(plain).toInstant());
            }
            LocalDateTime local = local(plain);
            return Optional.ofNullable(local)
                    .map(time -> time.atZone(CityTime.ZONE).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static @Nullable LocalDateTime local(String plain) {
        Matcher yearFirst = YEAR_FIRST.matcher(plain);
        if (yearFirst.matches()) {
            return at(day(yearFirst, 1, 2, 3), yearFirst);
        }
        Matcher yearLast = YEAR_LAST.matcher(plain);
        if (yearLast.matches()) {
            boolean dayFirst = number(yearLast, 1) > 12;
            return at(dayFirst ? day(yearLast, 3, 2, 1) : day(yearLast, 3, 1, 2), yearLast);
        }
        Matcher digits = DIGITS.matcher(plain);
        if (digits.matches()) {
            return at(day(digits, 1, 2, 3), digits);
        }
        if (DAY_NUMBER.matcher(plain).matches()) {
            double days = Double.parseDouble(plain);
            long seconds = Math.round(
                    (days - Math.floor(days)) * ChronoUnit.DAYS.getDuration().toSeconds());
            return DAY_ZERO.plusDays((long) days).atStartOfDay().plusSeconds(seconds);
        }
        return null;
    }

    private static LocalDate day(Matcher found, int year, int month, int day) {
        return LocalDate.of(number(found, year), number(found, month), number(found, day));
    }

    private static LocalDateTime at(LocalDate day, Matcher found) {
        if (number(found, 4) == 24 && number(found, 5) == 0 && number(found, 6) == 0) {
            return day.plusDays(1).atStartOfDay();
        }
        return day.atTime(LocalTime.of(number(found, 4), number(found, 5), number(found, 6)));
    }

    private static int number(Matcher found, int group) {
        String digits = found.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
