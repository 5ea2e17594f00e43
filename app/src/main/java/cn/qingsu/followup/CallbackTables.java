package cn.qingsu.followup;

import cn.qingsu.request.CallbackOutcome;
import cn.qingsu.request.Claim;
import cn.qingsu.request.Satisfaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what was projected of call-backs. Rows are read and written by the batch: each statement takes all of its rows as one
 * JSON array, whose objects have the columns' names.
 */
@Repository
class CallbackTables {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Round(long request, int round) {}

    private record Removed(long request, long reply) {}

    private final JdbcClient sql;

    CallbackTables(JdbcClient sql) {
        this.sql = sql;
    }

    /** Folds that go on from what is kept of {@code requests}, by request. */
    Map<Long, CallbackFold> folds(Collection<Long> requests, CallbackStart start) {
        Long[] ids = requests.toArray(Long[]::new);
        Map<Long, Integer> rounds = sql
                .sql("select request, round from followup.round where request = any(?)")
                .param(ids)
                .query((row, n) -> new Round(row.getLong(1), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Round::request, Round::round));
        Map<Long, List<ProjectedVerdict>> verdicts = sql
                .sql("select * from followup.verdict where request = any(?)")
                .param(ids)
                .query((row, n) -> verdict(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(ProjectedVerdict::request));
        Map<Long, ProjectedTask> open = sql
                .sql("select * from followup.task where request = any(?) and closed_at is null")
                .param(ids)
                .query((row, n) -> task(row))
                .list()
                .stream()
                .collect(Collectors.toMap(ProjectedTask::request, Function.identity()));
        Map<Long, CallbackFold> folds = new HashMap<>();
        requests.forEach(id -> folds.put(
                id,
                new CallbackFold(
                        id, rounds.getOrDefault(id, 1), verdicts.getOrDefault(id, List.of()), open.get(id), start)));
        return folds;
    }

    /** Writes what has changed; what was sent back goes first, calls that are over go before new ones. */
    void write(Collection<CallbackFold> folds) {
        List<Removed> removed = new ArrayList<>();
        folds.forEach(fold -> fold.removed().forEach(reply -> removed.add(new Removed(fold.request(), reply))));
        update(removed, """
                delete from followup.verdict v using json_to_recordset(?::json) as gone (request bigint, reply bigint)
                where v.request = gone.request and v.reply = gone.reply
                """);
        update(
                folds.stream()
                        .filter(CallbackFold::isRoundChanged)
                        .map(fold -> new Round(fold.request(), fold.round()))
                        .toList(),
                """
                insert into followup.round select * from json_populate_recordset(null::followup.round, ?::json)
                on conflict (request) do update set round = excluded.round
                """);
        update(folds.stream().flatMap(fold -> fold.verdicts().stream()).toList(), """
                insert into followup.verdict select * from json_populate_recordset(null::followup.verdict, ?::json)
                on conflict (request, reply) do update
                set judged_at = excluded.judged_at, author = excluded.author, account = excluded.account,
                    contacted = excluded.contacted, solved = excluded.solved, satisfied = excluded.satisfied,
                    outcome = excluded.outcome
                """);
        Map<Boolean, List<ProjectedTask>> tasks = folds.stream()
                .flatMap(fold -> fold.tasks().stream())
                .collect(Collectors.partitioningBy(task -> task.closedAt() == null));
        List.of(false, true).forEach(isOpen -> update(tasks.getOrDefault(isOpen, List.of()), """
                insert into followup.task select * from json_populate_recordset(null::followup.task, ?::json)
                on conflict (request, reply) do update
                set tries = excluded.tries, next_at = excluded.next_at, closed_at = excluded.closed_at,
                    closed_as = excluded.closed_as
                """));
        update(folds.stream().flatMap(fold -> fold.attempts().stream()).toList(), """
                insert into followup.attempt select * from json_populate_recordset(null::followup.attempt, ?::json)
                """);
    }

    private void update(List<?> rows, String statement) {
        if (!rows.isEmpty()) {
            sql.sql(statement).param(JSON.writeValueAsString(rows)).update();
        }
    }

    void empty() {
        sql.sql("truncate followup.verdict, followup.task, followup.attempt, followup.round")
                .update();
    }

    private static ProjectedVerdict verdict(ResultSet row) throws SQLException {
        return new ProjectedVerdict(
                row.getLong("request"),
                row.getLong("reply"),
                row.getInt("round"),
                row.getString("unit"),
                Claim.valueOf(row.getString("claim")),
                moment(row, "claimed_at"),
                nullableMoment(row, "judged_at"),
                row.getString("author"),
                (Long) row.getObject("account"),
                (Boolean) row.getObject("contacted"),
                named(row, "solved", Claim::valueOf),
                named(row, "satisfied", Satisfaction::valueOf),
                named(row, "outcome", CallbackOutcome::valueOf));
    }

    private static ProjectedTask task(ResultSet row) throws SQLException {
        return new ProjectedTask(
                row.getLong("request"),
                row.getLong("reply"),
                row.getInt("round"),
                row.getString("unit"),
                named(row, "claim", Claim::valueOf),
                moment(row, "opened_at"),
                moment(row, "start_by"),
                moment(row, "due_at"),
                row.getInt("tries"),
                moment(row, "next_at"),
                nullableMoment(row, "closed_at"),
                row.getString("closed_as"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant nullableMoment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static <E> @Nullable E named(ResultSet row, String column, Function<String, E> value) throws SQLException {
        String name = row.getString(column);
        return name == null ? null : value.apply(name);
    }
}
