package cn.qingsu.dispatch.catalogue;

import cn.qingsu.city.AreaCode;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.HandlingLevel;
import cn.qingsu.city.SlaCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.kernel.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the catalogue. */
@Repository
class ClauseTable {

    private static final String INSERT = """
            insert into dispatch.clause (number, version, category, area, conditions, ground, lead_unit, lead_rule, co_handlers, level,
                                         street_direct, sla, legal_basis, note, valid_from, valid_to, made_at, made_by, reason)
            values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient sql;
    private final JdbcTemplate template;

    ClauseTable(JdbcClient sql, JdbcTemplate template) {
        this.sql = sql;
        this.template = template;
    }

    /** One edit at a time, over all nodes, until the transaction ends. */
    void hold() {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('dispatch.clause', 1))")
                .query()
                .listOfRows();
    }

    boolean isEmpty() {
        return !sql.sql("select exists (select from dispatch.clause)")
                .query(Boolean.class)
                .single();
    }

    long nextNumber() {
        return sql.sql("select nextval('dispatch.clause_number')")
                .query(Long.class)
                .single();
    }

    /** By category, number and version. */
    List<Clause> all() {
        return sql.sql("select * from dispatch.clause order by category, number, version")
                .query((row, n) -> clause(row))
                .list();
    }

    /** Who made a version, when and why. */
    record Made(int version, Instant at, @Nullable AccountId by, String reason) {}

    /** Newest first. */
    List<Made> made(long number) {
        return sql.sql(
                        "select version, made_at, made_by, reason from dispatch.clause where number = ? order by version desc")
                .param(number)
                .query((row, n) -> {
                    long by = row.getLong("made_by");
                    return new Made(
                            row.getInt("version"),
                            row.getTimestamp("made_at").toInstant(),
                            row.wasNull() ? null : new AccountId(by),
                            row.getString("reason"));
                })
                .list();
    }

    void insert(List<Clause> clauses, Instant at, @Nullable AccountId by, String reason) {
        template.batchUpdate(
                INSERT,
                clauses.stream().map(clause -> row(clause, at, by, reason)).toList());
    }

    void end(Clause clause, LocalDate day) {
        sql.sql("update dispatch.clause set valid_to = ? where number = ? and version = ?")
                .params(day, clause.number(), clause.version())
                .update();
    }

    List<ConditionValue> values(LocalDate day) {
        return sql.sql("""
                        select * from dispatch.condition_value
                        where valid_from <= :day and (valid_to is null or valid_to > :day) order by key, position
                        """)
                .param("day", day)
                .query((row, n) -> new ConditionValue(
                        ConditionKey.valueOf(row.getString("key")),
                        row.getString("value"),
                        row.getString("label"),
                        monthDay(row.getString("from_day")),
                        monthDay(row.getString("to_day"))))
                .list();
    }

    private static @Nullable MonthDay monthDay(@Nullable String text) {
        return text == null ? null : MonthDay.parse("--" + text);
    }

    Map<UnitCode, UnitCode> successors(LocalDate day) {
        return sql
                .sql("select distinct on (unit) unit, successor from dispatch.successor where valid_from <= ?"
                        + " order by unit, valid_from desc")
                .param(day)
                .query((row, n) -> Map.entry(new UnitCode(row.getString(1)), new UnitCode(row.getString(2))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<Succession> successions() {
        return sql.sql(
                        "select unit, successor, valid_from, reason from dispatch.successor order by valid_from desc, unit")
                .query((row, n) -> new Succession(
                        new UnitCode(row.getString(1)),
                        new UnitCode(row.getString(2)),
                        row.getObject(3, LocalDate.class),
                        row.getString(4)))
                .list();
    }

    void succeed(UnitCode unit, UnitCode successor, LocalDate from, Instant at, @Nullable AccountId by, String reason) {
        sql.sql("""
                        insert into dispatch.successor (unit, successor, valid_from, made_at, made_by, reason) values (?, ?, ?, ?, ?, ?)
                        on conflict (unit, valid_from) do update set successor = excluded.successor, made_at = excluded.made_at,
                            made_by = excluded.made_by, reason = excluded.reason
                        """)
                .param(unit.value())
                .param(successor.value())
                .param(from)
                .param(Timestamp.from(at))
                .param(by == null ? null : by.value())
                .param(reason)
                .update();
    }

    private static @Nullable Object[] row(Clause clause, Instant at, @Nullable AccountId by, String reason) {
        return new @Nullable Object[] {
            clause.number(),
            clause.version(),
            clause.category().value(),
            clause.area() == null ? null : clause.area().value(),
            JsonMapper.shared().writeValueAsString(clause.conditions()),
            clause.ground().name(),
            clause.lead() instanceof Lead.Direct(UnitCode unit) ? unit.value() : null,
            clause.lead() instanceof Lead.ByRule(String rule) ? rule : null,
            clause.coHandlers().stream().map(UnitCode::value).toArray(String[]::new),
            clause.level().name(),
            clause.streetDirect(),
            clause.sla() == null ? null : clause.sla().name(),
            clause.legalBasis(),
            clause.note(),
            clause.validFrom(),
            clause.validTo(),
            Timestamp.from(at),
            by == null ? null : by.value(),
            reason
        };
    }

    private static Clause clause(ResultSet row) throws SQLException {
        String unit = row.getString("lead_unit");
        return new Clause(
                row.getLong("number"),
                row.getInt("version"),
                new CategoryCode(row.getString("category")),
                code(row, "area", AreaCode::new),
                conditions(row.getString("conditions")),
                Ground.valueOf(row.getString("ground")),
                unit == null ? new Lead.ByRule(row.getString("lead_rule")) : new Lead.Direct(new UnitCode(unit)),
                Arrays.stream((String[]) row.getArray("co_handlers").getArray())
                        .map(UnitCode::new)
                        .toList(),
                HandlingLevel.valueOf(row.getString("level")),
                row.getBoolean("street_direct"),
                code(row, "sla", SlaCode::valueOf),
                row.getString("legal_basis"),
                row.getString("note"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    private static Map<ConditionKey, String> conditions(String json) {
        Map<ConditionKey, String> conditions = new EnumMap<>(ConditionKey.class);
        JsonMapper.shared()
                .readTree(json)
                .properties()
                .forEach(each -> conditions.put(
                        ConditionKey.valueOf(each.getKey()), each.getValue().asString()));
        return conditions;
    }

    private static <T> @Nullable T code(ResultSet row, String column, Function<String, T> type) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : type.apply(text);
    }
}
