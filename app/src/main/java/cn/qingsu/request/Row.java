package cn.qingsu.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of a row by column, in the order in which they were put. */
final class Row {

    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    void put(String column, Object value) {
        values.put(column, value);
    }

    void at(String column, @Nullable Instant at) {
        values.put(column, at);
    }

    void text(String column, @Nullable Object code) {
        values.put(column, code == null ? null : code instanceof Enum<?> e ? e.name() : code.toString());
    }

    void number(String column, @Nullable Long number) {
        values.put(column, number);
    }

    void decimal(String column, @Nullable Double decimal) {
        values.put(column, decimal);
    }

    void due(Deadline due) {
        at("due_at", due.at());
        put("due_rules", due.ruleVersion());
        put("due_calendar", due.calendarVersion());
        put("due_provisional", due.provisional());
    }

    /** The values of {@code columns}, in their order. */
    List<@Nullable Object> of(List<String> columns) {
        List<@Nullable Object> chosen = new ArrayList<>(columns.size());
        columns.forEach(column -> chosen.add(values.get(column)));
        return chosen;
    }
}
