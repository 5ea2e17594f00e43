package cn.qingsu.request;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;

/** Named parameters with the types that PostgreSQL needs for nulls. */
final class Row {

    final Map<String, Object> values = new HashMap<>();

    void put(String column, Object value) {
        values.put(column, value);
    }

    void at(String column, @Nullable Instant at) {
        put(
                column,
                new SqlParameterValue(Types.TIMESTAMP_WITH_TIMEZONE, at == null ? null : at.atOffset(ZoneOffset.UTC)));
    }

    void text(String column, @Nullable Object code) {
        put(
                column,
                new SqlParameterValue(
                        Types.VARCHAR, code == null ? null : code instanceof Enum<?> e ? e.name() : code.toString()));
    }

    void number(String column, @Nullable Long number) {
        put(column, new SqlParameterValue(Types.BIGINT, number));
    }

    void decimal(String column, @Nullable Double decimal) {
        put(column, new SqlParameterValue(Types.DOUBLE, decimal));
    }

    void due(Deadline due) {
        at("due_at", due.at());
        put("due_rules", due.ruleVersion());
        put("due_calendar", due.calendarVersion());
        put("due_provisional", due.provisional());
    }
}
