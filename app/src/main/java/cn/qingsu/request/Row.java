package cn.qingsu.request;

import cn.qingsu.kernel.Trip;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The values of a row by column, in the order in which they were put. Of a row that was there, only what has changed is
 * written: most commands change a dozen of sixty columns.
 */
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

    /** Adds it to {@code table}. */
    void insert(Trip trip, String table) {
        trip.write(
                "insert into " + table + " (" + String.join(", ", values.keySet()) + ") values (?"
                        + ", ?".repeat(values.size() - 1) + ")",
                new ArrayList<>(values.values()));
    }

    /**
     * Writes what is otherwise than {@code before}, to the row that {@code where} finds.
     *
     * @param where conditions with a question mark for each of {@code found}
     * @return its place in the trip
     */
    int update(Trip trip, String table, Row before, String where, Object... found) {
        List<String> changed = values.keySet().stream()
                .filter(column -> !Objects.deepEquals(values.get(column), before.values.get(column)))
                .toList();
        List<@Nullable Object> parameters = new ArrayList<>(changed.size() + found.length);
        changed.forEach(column -> parameters.add(values.get(column)));
        parameters.addAll(List.of(found));
        String set = changed.stream().map(column -> column + " = ?").collect(Collectors.joining(", "));
        return trip.write("update " + table + " set " + set + " where " + where, parameters);
    }
}
