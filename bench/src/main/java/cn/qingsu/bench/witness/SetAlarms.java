package cn.qingsu.bench.witness;

import cn.qingsu.bench.server.Database;
import cn.qingsu.bench.server.Fault;
import cn.qingsu.bench.server.Waiting;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Alarms whose hour the bench has brought forward, since real limits are hours long: those of dispatched cases, of which one kind
 * acknowledges for the unit and the others mark that a limit has passed. Each must fire once.
 */
public final class SetAlarms {

    private static final String SET = """
            update request.alarm a set fire_at = clock_timestamp() + random() * ? * interval '1 millisecond'
              from request.request r
             where r.id = a.request and r.number = any(?) and a.kind in ('ACKNOWLEDGE', 'YELLOW_CARD', 'DUE', 'CITIZEN_DUE')
            returning a.request, a.kind, a.times, a.fire_at
            """;

    private static final String WAITING = """
            select count(*) from request.alarm where request = any(?) and fire_at <= ?
            """;

    private static final String CLAIMS = """
            select distinct claimed_until::text from request.alarm where request = any(?) and claimed_until is not null
            """;

    private static final String CLAIMED = """
            select count(*) from request.alarm where request = any(?) and claimed_until::text = any(?)
            """;

    private static final String MARKED = """
            select subject_id, body->>'alarm', (body->>'times')::int, count(*)
              from journal.entry
             where subject = 'request' and subject_id = any(?) and type = 'request.LimitPassed'
             group by 1, 2, 3
            """;

    private static final String ACKNOWLEDGED = """
            select subject_id, 'ACKNOWLEDGE', 1, count(*)
              from journal.entry
             where subject = 'request' and subject_id = any(?) and type = 'request.Acknowledged'
               and (body->>'automatic')::boolean
             group by 1
            """;

    /** One firing of one alarm. */
    private record Firing(long request, String kind, int times) {}

    private final List<Firing> expected = new ArrayList<>();
    private OffsetDateTime last = OffsetDateTime.MIN;

    private SetAlarms() {}

    /** @param numbers of requests that are dispatched, and that nobody works on
     * @param within they fire at random from now until then */
    public static SetAlarms of(Database database, Collection<String> numbers, Duration within) {
        SetAlarms set = new SetAlarms();
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(SET)) {
            statement.setLong(1, within.toMillis());
            statement.setArray(2, connection.createArrayOf("text", numbers.toArray()));
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                OffsetDateTime at = rows.getObject(4, OffsetDateTime.class);
                set.last = at.isAfter(set.last) ? at : set.last;
                set.expected.add(new Firing(rows.getLong(1), rows.getString(2), rows.getInt(3) + 1));
            }
            return set;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public int count() {
        return expected.size();
    }

    /** Waits until all have fired; answers how long that took. */
    public Duration fired(Database database, Duration patience) {
        long began = System.nanoTime();
        if (!Waiting.until(patience, () -> waiting(database) == 0)) {
            throw new Fault(waiting(database) + " of " + count() + " alarms have not fired within " + patience);
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** The claims by which nodes hold some of them now; each is of one node. */
    public List<String> claims(Database database) {
        List<String> claims = new ArrayList<>();
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(CLAIMS)) {
            statement.setArray(1, requests(connection));
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                claims.add(rows.getString(1));
            }
            return claims;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many are still held by one of these claims, and have neither fired nor been claimed anew. */
    public long held(Database database, List<String> claims) {
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(CLAIMED)) {
            statement.setArray(1, requests(connection));
            statement.setArray(2, connection.createArrayOf("text", claims.toArray()));
            ResultSet rows = statement.executeQuery();
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many have not fired yet; what has fired is gone or set for the next working day. */
    public long waiting(Database database) {
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(WAITING)) {
            statement.setArray(1, requests(connection));
            statement.setObject(2, last);
            ResultSet rows = statement.executeQuery();
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Compares the journal with what was to fire. */
    public void audit(Database database, Findings findings) {
        Map<Firing, Integer> entries = new HashMap<>();
        try (Connection connection = database.connect()) {
            read(connection, MARKED, entries);
            read(connection, ACKNOWLEDGED, entries);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        entries.forEach((firing, count) -> {
            if (count > 1) {
                findings.doubled(firing + " fired " + count + " times");
            }
        });
        expected.stream()
                .map(each -> each.kind().equals("ACKNOWLEDGE") ? new Firing(each.request(), each.kind(), 1) : each)
                .filter(each -> !entries.containsKey(each))
                .forEach(each -> findings.lost(each + " never fired"));
    }

    private void read(Connection connection, String query, Map<Firing, Integer> into) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setArray(1, requests(connection));
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                into.put(new Firing(rows.getLong(1), rows.getString(2), rows.getInt(3)), rows.getInt(4));
            }
        }
    }

    private java.sql.Array requests(Connection connection) throws SQLException {
        return connection.createArrayOf(
                "bigint", expected.stream().map(Firing::request).distinct().toArray());
    }
}
