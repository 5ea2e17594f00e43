package cn.qingsu.city.calendar;

import cn.qingsu.city.CalendarChange;
import cn.qingsu.city.CalendarChanged;
import cn.qingsu.city.CalendarEditor;
import cn.qingsu.city.HolidayDay;
import cn.qingsu.city.data.CityEdit;
import cn.qingsu.journal.Author;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.Decision;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;

/** Puts whole years into the calendar, each edit a version of its own. */
@Service
class CalendarEditing implements CalendarEditor {

    private final CalendarTables tables;
    private final CityEdit edit;
    private final Clock clock;

    CalendarEditing(CalendarTables tables, CityEdit edit, Clock clock) {
        this.tables = tables;
        this.edit = edit;
        this.clock = clock;
    }

    @Override
    public List<HolidayDay> year(int year) {
        return YearDraft.daysOf(tables.current().days(), year);
    }

    @Override
    public Decision<List<HolidayDay>> read(String pasted) {
        return PastedDays.read(pasted);
    }

    @Override
    public Decision<CalendarChange> preview(int year, List<HolidayDay> days) {
        LocalDate today = CityTime.day(clock.instant());
        return YearDraft.of(year, days).map(draft -> draft.change(tables.current(), today));
    }

    @Override
    public Decision<CalendarChange> put(int year, List<HolidayDay> days, String source, Author author) {
        LocalDate today = CityTime.day(clock.instant());
        return YearDraft.of(year, days)
                .map(draft -> edit.run(author, told -> {
                    CityCalendar current = tables.current();
                    CalendarChange change = draft.change(current, today);
                    if (change.version() > current.version()) {
                        List<HolidayDay> sorted = days.stream()
                                .sorted(Comparator.comparing(HolidayDay::day))
                                .toList();
                        Instant at = told.by(new CalendarChanged(year, change.version(), sorted, source));
                        tables.replace(year, change.version(), sorted, source, at);
                    }
                    return change;
                }));
    }
}
