package cn.qingsu.dispatch.training;

import cn.qingsu.dispatch.learning.Figures;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.TimeSorted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Keeps learnings and their reports. */
@Repository
public class Trainings {

    private static final Duration LEASE = Duration.ofMinutes(10);

    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    Trainings(JdbcClient sql, TransactionTemplate transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    /** Newest first. */
    public List<Training> newest(int most) {
        return sql.sql("select * from dispatch.training order by id desc limit ?")
                .param(most)
                .query((row, n) -> training(row))
                .list();
    }

    public Optional<Training> find(long id) {
        return sql.sql("select * from dispatch.training where id = ?")
                .param(id)
                .query((row, n) -> training(row))
                .optional();
    }

    public Optional<Training> champion(Task task) {
        return sql.sql("select * from dispatch.training where task = ? and outcome = 'CHAMPION'")
                .param(task.name())
                .query((row, n) -> training(row))
                .optional();
    }

    /** Takes the lease; empty if somebody learns just now, whatever it is, on any node. */
    OptionalLong begin(Task task, @Nullable AccountId askedBy, Instant at) {
        return Objects.requireNonNull(transaction.execute(status -> {
            sql.sql("select pg_advisory_xact_lock(hashtextextended('dispatch.training', 1))")
                    .query()
                    .listOfRows();
            sql.sql("""
                            update dispatch.training set outcome = 'FAILED', ended_at = ?, message = '学习中断，未完成'
                            where outcome = 'RUNNING' and alive_at < ?
                            """)
                    .params(Timestamp.from(at), Timestamp.from(at.minus(LEASE)))
                    .update();
            boolean taken = sql.sql("select exists (select from dispatch.training where outcome = 'RUNNING')")
                    .query(Boolean.class)
                    .single();
            if (taken) {
                return OptionalLong.empty();
            }
            long id = TimeSorted.next();
            sql.sql(
                            "insert into dispatch.training (id, task, asked_by, began_at, alive_at, outcome) values (?, ?, ?, ?, ?, 'RUNNING')")
                    .param(id)
                    .param(task.name())
                    .param(askedBy == null ? null : askedBy.value())
                    .param(Timestamp.from(at))
                    .param(Timestamp.from(at))
                    .update();
            return OptionalLong.of(id);
        }));
    }

    /** Whether the nightly one has begun since {@code since}. */
    boolean begunByNight(Task task, Instant since) {
        return sql.sql(
                        "select exists (select from dispatch.training where task = ? and asked_by is null and began_at >= ?)")
                .params(task.name(), Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }

    void alive(long id, String stage, Instant at) {
        sql.sql("update dispatch.training set alive_at = ?, stage = ? where id = ?")
                .params(Timestamp.from(at), stage, id)
                .update();
    }

    void end(long id, Outcome outcome, Report report, Instant at) {
        transaction.executeWithoutResult(status -> {
            if (outcome == Outcome.CHAMPION) {
                sql.sql("""
                                update dispatch.training set outcome = 'RETIRED'
                                where outcome = 'CHAMPION' and task = (select task from dispatch.training where id = ?)
                                """).param(id).update();
            }
            sql.sql("""
                            update dispatch.training set outcome = :outcome, ended_at = :at, lessons = :lessons,
                                learned_until = :until, rival = :rival, challenger = :challenger::jsonb, champion = :champion::jsonb,
                                sureness = :sureness::jsonb, message = :message, stage = ''
                            where id = :id
                            """)
                    .param("outcome", outcome.name())
                    .param("at", Timestamp.from(at))
                    .param("lessons", report.lessons())
                    .param("until", report.until() == null ? null : Timestamp.from(report.until()))
                    .param("rival", report.rival())
                    .param("challenger", json(report.challenger()))
                    .param("champion", json(report.champion()))
                    .param("sureness", json(report.sureness()))
                    .param("message", report.message())
                    .param("id", id)
                    .update();
        });
    }

    /** What a learning found. */
    record Report(
            int lessons,
            @Nullable Instant until,
            @Nullable Long rival,
            @Nullable Figures challenger,
            @Nullable Figures champion,
            @Nullable Sureness sureness,
            String message) {}

    private static @Nullable String json(@Nullable Object value) {
        return value == null ? null : JsonMapper.shared().writeValueAsString(value);
    }

    private static <T> @Nullable T read(ResultSet row, String column, Class<T> type) throws SQLException {
        String json = row.getString(column);
        return json == null ? null : JsonMapper.shared().readValue(json, type);
    }

    private static Training training(ResultSet row) throws SQLException {
        long by = row.getLong("asked_by");
        AccountId askedBy = row.wasNull() ? null : new AccountId(by);
        int lessons = row.getInt("lessons");
        Integer learned = row.wasNull() ? null : lessons;
        Timestamp ended = row.getTimestamp("ended_at");
        Timestamp until = row.getTimestamp("learned_until");
        return new Training(
                row.getLong("id"),
                Task.valueOf(row.getString("task")),
                askedBy,
                row.getTimestamp("began_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("stage"),
                learned,
                until == null ? null : until.toInstant(),
                read(row, "challenger", Figures.class),
                read(row, "champion", Figures.class),
                Objects.requireNonNullElse(read(row, "sureness", Sureness.class), Sureness.UNKNOWN),
                row.getString("message"));
    }
}
