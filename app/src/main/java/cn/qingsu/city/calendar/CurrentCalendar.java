package cn.qingsu.city.calendar;

import cn.qingsu.city.CalendarCoverage;
import cn.qingsu.city.DayWindow;
import cn.qingsu.city.Due;
import cn.qingsu.city.HolidayDay;
import cn.qingsu.city.Limit;
import cn.qingsu.city.SlaRules;
import cn.qingsu.city.WorkingCalendar;
import cn.qingsu.city.data.Snapshot;
import cn.qingsu.city.data.Snapshots;
import cn.qingsu.kernel.CityTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/** The calendar as it stands: every call looks at the newest version. */
@Component
class CurrentCalendar implements WorkingCalendar, CalendarCoverage {

    private final Snapshot<CityCalendar> calendar;
    private final SlaRules rules;

    CurrentCalendar(CalendarTables tables, Snapshots snapshots, SlaRules rules) {
        this.calendar = snapshots.of(tables::current);
        this.rules = rules;
    }

    @Override
    public Due due(Instant from, Limit limit) {
        return calendar.get().due(from, limit);
    }

    @Override
    public Instant before(Instant due, Limit limit) {
        return calendar.get().before(due, limit);
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return calendar.get().isWorkingDay(day);
    }

    @Override
    public List<DayWindow> workingHours(LocalDate day) {
        return calendar.get().workingHours(day);
    }

    @Override
    public boolean covers(int year) {
        return calendar.get().covers(year);
    }

    @Override
    public long workingMinutesBetween(Instant from, Instant to) {
        return calendar.get().workingMinutesBetween(from, to);
    }

    @Override
    public Instant nextWorkingDay(Instant moment) {
        return calendar.get().nextWorkingDay(moment);
    }

    @Override
    public int version() {
        return calendar.get().version();
    }

    @Override
    public List<HolidayDay> skipped(Instant from, Instant to) {
        return calendar.get().skipped(from, to);
    }

    @Override
    public List<Integer> years() {
        return calendar.get().days().years().stream().sorted().toList();
    }

    @Override
    public OptionalInt missing(Instant now) {
        LocalDate today = CityTime.day(now);
        if (!covers(today.getYear())) {
            return OptionalInt.of(today.getYear());
        }
        int alarm = rules.at(now).number("calendar-alarm");
        boolean late = today.getMonthValue() * 100 + today.getDayOfMonth() >= alarm;
        return late && !covers(today.getYear() + 1) ? OptionalInt.of(today.getYear() + 1) : OptionalInt.empty();
    }
}
