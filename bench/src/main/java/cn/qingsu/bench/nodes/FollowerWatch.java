package cn.qingsu.bench.nodes;

import cn.qingsu.bench.server.Database;
import cn.qingsu.bench.server.Waiting;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Looks which node is at which follower: the one whose transaction has locked the follower's row. */
final class FollowerWatch {

    private static final String HOLDERS = """
            select a.application_name
              from journal.follower f
              join pg_stat_activity a on a.backend_xid = f.xmax
            """;

    private static final String MOVED = "select count(*) from journal.follower where moved_at is null or moved_at <= ?";

    private FollowerWatch() {}

    /** How often each node was found at a follower within a time. */
    static Map<String, Integer> holders(Database database, Duration time) {
        Map<String, Integer> found = new TreeMap<>();
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(HOLDERS)) {
            Waiting.until(time, () -> {
                look(statement, found);
                return false;
            });
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void look(PreparedStatement statement, Map<String, Integer> found) {
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.merge(rows.getString(1), 1, Integer::sum);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until every follower has been moved by a node that lived after {@code moment}; false if the patience ended. */
    static boolean movedAfter(Database database, Instant moment, Duration patience) {
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(MOVED)) {
            statement.setTimestamp(1, Timestamp.from(moment));
            return Waiting.until(patience, () -> none(statement));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean none(PreparedStatement statement) {
        try (ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1) == 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
