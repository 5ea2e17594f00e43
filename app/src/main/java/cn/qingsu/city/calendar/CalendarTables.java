package cn.qingsu.city.calendar;

import cn.qingsu.city.DayKind;
import cn.qingsu.city.DayWindow;
import cn.qingsu.city.HolidayDay;
import cn.qingsu.city.data.Batch;
import cn.qingsu.city.data.CityFiles;
import cn.qingsu.city.data.CityTable;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the versions of the working calendar. */
@Repository
@Order(5)
class CalendarTables implements CityTable {

    private final JdbcClient sql;
    private final Batch batch;

    CalendarTables(JdbcClient sql, Batch batch) {
        this.sql = sql;
        this.batch = batch;
    }

    CityCalendar current() {
        return new CityCalendar(version(), days(), hours());
    }

    int version() {
        return sql.sql("select coalesce(max(version), 0) from city.calendar")
                .query(Integer.class)
                .single();
    }

    /** The version that last changed this year; 0 if none did. */
    int version(int year) {
        return sql.sql("""
                        select greatest(
                            (select since_version from city.calendar_year where year = :year),
                            (select max(greatest(since_version, until_version)) from city.calendar_day
                              where extract(year from day) = :year),
                            0)
                        """).param("year", year).query(Integer.class).single();
    }

    private DayTable days() {
        List<Integer> years = sql.sql("select year from city.calendar_year")
                .query(Integer.class)
                .list();
        Map<LocalDate, HolidayDay> special = sql
                .sql("select day, kind, name from city.calendar_day where until_version is null")
                .query((row, n) -> new HolidayDay(
                        row.getObject("day", LocalDate.class),
                        DayKind.valueOf(row.getString("kind")),
                        row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(HolidayDay::day, Function.identity()));
        return new DayTable(new HashSet<>(years), special);
    }

    private WorkingHours hours() {
        NavigableMap<LocalDate, List<DayWindow>> byFirstDay = new TreeMap<>();
        sql.sql("select valid_from, starts, ends from city.working_hours order by valid_from, starts")
                .query(row -> {
                    byFirstDay
                            .computeIfAbsent(row.getObject("valid_from", LocalDate.class), day -> new ArrayList<>())
                            .add(new DayWindow(
                                    row.getObject("starts", LocalTime.class), row.getObject("ends", LocalTime.class)));
                });
        return new WorkingHours(byFirstDay);
    }

    /** Ends the year's days as they stand and writes the new ones, under a new version. */
    void replace(int year, int version, List<HolidayDay> days, String source, Instant at) {
        begin(version, at, source);
        sql.sql("""
                        update city.calendar_day set until_version = ?
                        where until_version is null and extract(year from day) = ?
                        """).param(version).param(year).update();
        sql.sql("insert into city.calendar_year (year, since_version) values (?, ?) on conflict do nothing")
                .param(year)
                .param(version)
                .update();
        insert(version, days);
    }

    private void begin(int version, Instant at, String source) {
        sql.sql("insert into city.calendar (version, at, source) values (?, ?, ?)")
                .param(version)
                .param(Timestamp.from(at))
                .param(source)
                .update();
    }

    private void insert(int version, List<HolidayDay> days) {
        batch.insert(
                "insert into city.calendar_day (day, kind, name, since_version) values (?, ?, ?, ?)",
                days.stream()
                        .map(day -> new Object[] {day.day(), day.kind().name(), day.name(), version})
                        .toList());
    }

    @Override
    public String name() {
        return "holidays";
    }

    @Override
    public String label() {
        return "节假日与调休";
    }

    @Override
    public void fill(CityFiles files, Instant at) {
        List<HolidayDay> days = files.rows(name()).stream()
                .map(row -> new HolidayDay(
                        LocalDate.parse(row.getField("day")),
                        DayKind.valueOf(row.getField("kind")),
                        row.getField("name")))
                .toList();
        begin(1, at, "国务院办公厅节假日安排");
        insert(1, days);
        batch.insert(
                "insert into city.calendar_year (year, since_version) values (?, 1)",
                days.stream()
                        .map(day -> day.day().getYear())
                        .distinct()
                        .map(year -> new Object[] {year})
                        .toList());
        batch.insert(
                "insert into city.working_hours (valid_from, starts, ends) values (?, ?, ?)",
                files.rows("working_hours").stream()
                        .map(row -> new Object[] {
                            LocalDate.parse(row.getField("valid_from")),
                            LocalTime.parse(row.getField("from")),
                            LocalTime.parse(row.getField("to"))
                        })
                        .toList());
    }
}
