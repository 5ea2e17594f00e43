package cn.qingsu.city.unit;

import cn.qingsu.city.AreaCode;
import cn.qingsu.city.LeadScope;
import cn.qingsu.city.Unit;
import cn.qingsu.city.UnitCode;
import cn.qingsu.city.UnitLevel;
import cn.qingsu.city.data.Batch;
import cn.qingsu.city.data.CityFiles;
import cn.qingsu.city.data.CityTable;
import cn.qingsu.city.data.Dated;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the handling units and what they answer for. */
@Repository
@Order(2)
class UnitTables implements CityTable {

    private final JdbcClient sql;
    private final Batch batch;

    UnitTables(JdbcClient sql, Batch batch) {
        this.sql = sql;
        this.batch = batch;
    }

    List<Dated<Unit>> units() {
        return sql.sql("select * from city.unit order by code, valid_from")
                .query((row, n) -> {
                    String parent = row.getString("parent");
                    String area = row.getString("area");
                    return Dated.of(
                            new Unit(
                                    new UnitCode(row.getString("code")),
                                    row.getString("name"),
                                    UnitLevel.valueOf(row.getString("level")),
                                    parent == null ? null : new UnitCode(parent),
                                    area == null ? null : new AreaCode(area)),
                            row);
                })
                .list();
    }

    List<Dated<Duty>> duties() {
        return sql.sql("select * from city.unit_duty order by unit, duty, area, valid_from")
                .query((row, n) -> Dated.of(
                        new Duty(
                                new UnitCode(row.getString("unit")),
                                row.getString("duty"),
                                new AreaCode(row.getString("area"))),
                        row))
                .list();
    }

    List<Dated<LeadRule>> leadRules() {
        return sql.sql("select * from city.lead_rule order by rule, valid_from")
                .query((row, n) -> Dated.of(
                        new LeadRule(
                                row.getString("rule"),
                                LeadScope.valueOf(row.getString("scope")),
                                row.getString("duty"),
                                row.getString("note")),
                        row))
                .list();
    }

    @Override
    public String name() {
        return "units";
    }

    @Override
    public String label() {
        return "承办单位";
    }

    @Override
    public int count(CityFiles files) {
        return CityTable.super.count(files)
                + (int) files.rows("areas").stream().filter(UnitTables::handles).count();
    }

    @Override
    public void fill(CityFiles files, Instant at) {
        List<NamedCsvRecord> rows = files.rows(name());
        List<@Nullable Object[]> units = new ArrayList<>();
        List<@Nullable Object[]> duties = new ArrayList<>();
        for (NamedCsvRecord row : rows) {
            String code = row.getField("code");
            String area = row.getField("area");
            units.add(new @Nullable Object[] {
                code, row.getField("name"), row.getField("level"), Batch.text(row, "parent"), area, BEGINNING
            });
            for (String duty : row.getField("duties").split(" ")) { // such as 供水 or, for one district only, 供水@370214
                int where = duty.indexOf('@');
                duties.add(new @Nullable Object[] {
                    code,
                    where < 0 ? duty : duty.substring(0, where),
                    where < 0 ? area : duty.substring(where + 1),
                    BEGINNING
                });
            }
        }
        files.rows("areas").stream()
                .filter(UnitTables::handles)
                .map(UnitTables::ofArea)
                .forEach(units::add);
        batch.insert(
                "insert into city.unit (code, name, level, parent, area, valid_from) values (?, ?, ?, ?, ?, ?)", units);
        batch.insert("insert into city.unit_duty (unit, duty, area, valid_from) values (?, ?, ?, ?)", duties);
        batch.insert(
                "insert into city.lead_rule (rule, scope, duty, note, valid_from) values (?, ?, ?, ?, ?)",
                files.rows("lead_rules").stream()
                        .map(row -> new @Nullable Object[] {
                            row.getField("rule"),
                            row.getField("scope"),
                            Batch.text(row, "duty"),
                            Batch.text(row, "note"),
                            BEGINNING
                        })
                        .toList());
    }

    private static boolean handles(NamedCsvRecord area) {
        return area.getField("level").equals("STREET") || area.getField("level").equals("COMMUNITY");
    }

    /** A street or a community handles requests itself, under its area's code. */
    private static @Nullable Object[] ofArea(NamedCsvRecord row) {
        String committee = Batch.text(row, "committee");
        return new @Nullable Object[] {
            row.getField("code"),
            committee == null ? row.getField("name") : committee,
            row.getField("level"),
            row.getField("parent"),
            row.getField("code"),
            BEGINNING
        };
    }
}
