package cn.qingsu.city.calendar;

import cn.qingsu.city.CalendarChange;
import cn.qingsu.city.CalendarChanged;
import cn.qingsu.city.CalendarEditor;
import cn.qingsu.city.CalendarYear;
import cn.qingsu.city.HolidayDay;
import cn.qingsu.city.data.CityEdit;
import cn.qingsu.journal.Author;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.Decision;
import java.time.Clock;
import java.time.Instant;
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
    public CalendarYear year(int year) {
        int version = tables.version(year); // before the days, so that these are never older than what is said of them
        return new CalendarYear(year, version, YearDraft.daysOf(tables.current().days(), year));
    }

    @Override
    public Decision<List<HolidayDay>> read(String pasted) {
        return PastedDays.read(pasted);
    }

    @Override
    public Decision<CalendarChange> preview(CalendarYear draft) {
        return YearDraft.of(draft.year(), draft.days()).then(checked -> change(checked, draft, tables.current()));
    }

    @Override
    public Decision<CalendarChange> put(CalendarYear draft, String source, Author author) {
        return YearDraft.of(draft.year(), draft.days())
                .then(checked -> edit.run(author, told -> {
                    CityCalendar current = tables.current();
                    return change(checked, draft, current).map(change -> {
                        if (change.version() > current.version()) {
                            List<HolidayDay> sorted = draft.days().stream()
                                    .sorted(Comparator.comparing(HolidayDay::day))
                                    .toList();
                            Instant at = told.by(new CalendarChanged(draft.year(), change.version(), sorted, source));
                            tables.replace(draft.year(), change.version(), sorted, source, at);
                        }
                        return change;
                    });
                }));
    }

    /** Whoever wants what stands already covers nothing of anybody. */
    private Decision<CalendarChange> change(YearDraft checked, CalendarYear draft, CityCalendar current) {
        CalendarChange change = checked.change(current, CityTime.day(clock.instant()));
        int now = tables.version(draft.year());
        return change.version() == current.version() || now == draft.version()
                ? Decision.accepted(change)
                : Decision.refused(
                        "stale",
                        "规则 2 第 5 条：两人同时修改时以先提交者为准",
                        "您打开之后，" + draft.year() + " 年的日历已被他人修改（现为日历第 " + now + " 版）。您填写的内容还在本页，请核对后再提交。");
    }
}
