package cn.qingsu.bench.plans;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** The tables that grow with the city's work, and how many rows each holds; every partition is one. */
final class GrowingTables {

    private final Map<String, Double> rows;

    /** @param rows by the table's name with its schema */
    GrowingTables(Map<String, Double> rows) {
        this.rows = Map.copyOf(rows);
    }

    /** Counts by PostgreSQL's own estimate, after it has been made anew. */
    static GrowingTables of(Connection connection) throws SQLException {
        Map<String, Double> rows = new HashMap<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute("analyze");
            try (ResultSet found = statement.executeQuery("""
                    select n.nspname || '.' || c.relname, c.reltuples
                      from pg_class c join pg_namespace n on n.oid = c.relnamespace
                     where c.relkind = 'r'
                       and (c.relispartition
                            or n.nspname || '.' || c.relname in ('request.alarm', 'identity.session', 'desk.draft'))
                    """)) {
                while (found.next()) {
                    rows.put(found.getString(1), found.getDouble(2));
                }
            }
        }
        return new GrowingTables(rows);
    }

    /** 0 for a table that does not grow. */
    double rows(String table) {
        return rows.getOrDefault(table, 0.0);
    }

    double all() {
        return rows.values().stream().mapToDouble(each -> Math.max(0, each)).sum();
    }
}
