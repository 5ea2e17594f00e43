package cn.qingsu.bench.seed;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A city with a past, as it stands in its database.
 *
 * @param states how many requests are in each state, the most frequent first
 * @param alarms how many limits are still to be watched
 * @param late how many of these had passed already when somebody looked
 * @param tables of the product, the largest first
 */
record Seeded(Map<String, Long> states, long alarms, long late, List<TableSize> tables) {

    /** Lets the database look at all of it first, so that it knows what it has and need not do so while it is measured. */
    static Seeded in(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("vacuum (freeze, analyze, parallel 2)");
            return new Seeded(
                    states(statement),
                    number(statement, "select count(*) from request.alarm"),
                    number(statement, "select count(*) from request.alarm where fire_at < now()"),
                    TableSize.all(connection));
        }
    }

    private static Map<String, Long> states(Statement statement) throws SQLException {
        Map<String, Long> states = new LinkedHashMap<>();
        try (ResultSet rows = statement.executeQuery(
                "select state, count(*) from request.request group by state order by count(*) desc, state")) {
            while (rows.next()) {
                states.put(rows.getString(1), rows.getLong(2));
            }
        }
        return states;
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    long requests() {
        return states.values().stream().mapToLong(each -> each).sum();
    }

    long bytes() {
        return tables.stream().mapToLong(TableSize::allBytes).sum();
    }
}
