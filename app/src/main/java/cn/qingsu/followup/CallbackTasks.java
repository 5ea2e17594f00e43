package cn.qingsu.followup;

import cn.qingsu.city.Unit;
import cn.qingsu.city.UnitCode;
import cn.qingsu.city.Units;
import cn.qingsu.identity.Grant;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Role;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.Slice;
import cn.qingsu.kernel.TimeSorted;
import cn.qingsu.request.Claim;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the calls that are to be made. */
@Repository
class CallbackTasks {

    private record Attempt(long request, CallbackTry made) {}

    private final JdbcClient sql;
    private final Units units;
    private final Clock clock;

    CallbackTasks(JdbcClient sql, Units units, Clock clock) {
        this.sql = sql;
        this.units = units;
        this.clock = clock;
    }

    Slice<CallbackTask> page(CallList list, Officer officer, @Nullable String after, int limit, CallbackRules rules) {
        if (list == CallList.NOW && !rules.isCallingTime()) {
            return new Slice<>(List.of(), null);
        }
        int allowed = rules.triesAllowed();
        Set<UnitCode> scopes = scopes(officer);
        Cursor cursor = Cursor.read(after);
        List<Row> rows = sql.sql("select t.* from followup.task t where t.closed_at is null and " + condition(list)
                        + (scopes.contains(Units.CENTRE) ? "" : " and t.unit = any(:units)")
                        + """
                         and (t.next_at, t.request) > (:at, :id)
                        order by t.next_at, t.request limit :limit
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("allowed", allowed)
                .param("units", below(scopes))
                .param("at", Timestamp.from(cursor.at()))
                .param("id", cursor.id())
                .param("limit", limit + 1)
                .query((row, n) -> Row.of(row))
                .list();
        Map<Long, List<CallbackTry>> tries =
                tries(rows.stream().map(Row::request).toList());
        return Slice.cut(rows, limit, Row::cursor)
                .map(row -> row.task(tries.getOrDefault(row.request(), List.of()), allowed));
    }

    /** Constant text of ours over {@code t}, with {@code :now} and {@code :allowed}. */
    private static String condition(CallList list) {
        return switch (list) {
            case NOW -> "t.next_at <= :now";
            case FIRST -> "t.tries = 0";
            case AGAIN -> "t.tries > 0 and t.tries < :allowed - 1";
            case LAST -> "t.tries >= :allowed - 1";
            case ALL -> "true";
        };
    }

    /** The tries of the open call-backs of {@code requests}. */
    private Map<Long, List<CallbackTry>> tries(List<Long> requests) {
        return sql
                .sql("""
                        select a.request, a.at, a.part, a.account, a.note
                        from followup.attempt a
                        join followup.task t on t.request = a.request and t.reply = a.reply and t.closed_at is null
                        where a.request = any(?) order by a.request, a.n
                        """)
                .param(requests.toArray(Long[]::new))
                .query((row, n) -> new Attempt(
                        row.getLong(1),
                        new CallbackTry(
                                instant(row, "at"),
                                row.getInt("part"),
                                row.getObject("account") == null ? null : new AccountId(row.getLong("account")),
                                row.getString("note"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Attempt::request, Collectors.mapping(Attempt::made, Collectors.toList())));
    }

    private static Set<UnitCode> scopes(Officer officer) {
        return officer.grants().stream()
                .filter(grant -> grant.role() == Role.CALLBACK_OFFICER)
                .map(Grant::scope)
                .collect(Collectors.toSet());
    }

    /** All units in the subtrees; empty for the centre, which needs no filter. */
    private String[] below(Set<UnitCode> roots) {
        Set<String> below = new HashSet<>();
        Deque<UnitCode> open = new ArrayDeque<>(roots.contains(Units.CENTRE) ? Set.of() : roots);
        while (!open.isEmpty()) {
            UnitCode unit = open.pop();
            if (below.add(unit.value())) {
                units.children(unit).stream().map(Unit::code).forEach(open::push);
            }
        }
        return below.toArray(String[]::new);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private record Row(
            long request,
            int round,
            UnitCode unit,
            @Nullable Claim claim,
            Instant openedAt,
            Instant startBy,
            Instant dueAt,
            Instant nextAt) {

        static Row of(ResultSet row) throws SQLException {
            String claim = row.getString("claim");
            return new Row(
                    row.getLong("request"),
                    row.getInt("round"),
                    new UnitCode(row.getString("unit")),
                    claim == null ? null : Claim.valueOf(claim),
                    instant(row, "opened_at"),
                    instant(row, "start_by"),
                    instant(row, "due_at"),
                    instant(row, "next_at"));
        }

        CallbackTask task(List<CallbackTry> tries, int allowed) {
            return new CallbackTask(
                    new RequestId(request), round, unit, claim, openedAt, startBy, dueAt, tries, allowed, nextAt);
        }

        String cursor() {
            return ChronoUnit.MICROS.between(Instant.EPOCH, nextAt) + "_" + TimeSorted.text(request);
        }
    }

    /** Where a page begins: behind a moment and an id. */
    private record Cursor(Instant at, long id) {

        static Cursor read(@Nullable String text) {
            if (text == null || text.isBlank()) {
                return new Cursor(Instant.EPOCH, 0);
            }
            String[] parts = text.split("_", 2);
            return new Cursor(
                    Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS), TimeSorted.parse(parts[1]));
        }
    }
}
