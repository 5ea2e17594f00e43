package cn.qingsu.request;

import cn.qingsu.kernel.AssignmentId;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.Trip;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the alarms in rows, and lets nodes claim those that are due without getting into each other's way. */
@Repository
class Alarms {

    /** How long a claim holds if the node that made it dies. */
    private static final Duration CLAIM = Duration.ofSeconds(8);

    /**
     * An alarm that this node has claimed.
     *
     * @param times how often it has fired before
     * @param claim proof of the claim
     */
    record Claimed(
            RequestId request,
            AlarmKind kind,
            @Nullable AssignmentId assignment,
            Instant due,
            int times,
            Instant claim) {}

    /** The row of an alarm as it was claimed, by {@link #same}. */
    private static final String SAME =
            "request = ? and kind = ? and assignment = ? and due_at = ? and claimed_until = ?";

    private final JdbcClient sql;

    Alarms(JdbcClient sql) {
        this.sql = sql;
    }

    /** Brings the rows from what they were to what they are to be. */
    void replace(Trip trip, RequestId request, List<Alarm> before, List<Alarm> after) {
        List<Alarm> gone = before.stream()
                .filter(alarm -> after.stream().noneMatch(alarm::watchesSame))
                .toList();
        List<Alarm> come =
                after.stream().filter(alarm -> !before.contains(alarm)).toList();
        if (gone.isEmpty() && come.isEmpty()) {
            return;
        }
        // one pass, since nearly every command takes some away and sets others; without a time is what goes
        trip.write(
                """
                merge into request.alarm a
                using unnest(?, ?, ?) wanted (kind, assignment, due)
                   on a.request = ? and a.kind = wanted.kind and a.assignment = wanted.assignment
                when matched and wanted.due is null then delete
                when matched then update set due_at = wanted.due, fire_at = wanted.due, times = 0
                when not matched and wanted.due is not null then
                    insert (request, kind, assignment, due_at, fire_at)
                    values (?, wanted.kind, wanted.assignment, wanted.due, wanted.due)
                """,
                both(gone, come).map(alarm -> alarm.kind().name()).toArray(String[]::new),
                both(gone, come).map(alarm -> key(alarm.assignment())).toArray(Long[]::new),
                both(gone, come)
                        .map(alarm -> gone.contains(alarm) ? null : alarm.due())
                        .toArray(Instant[]::new),
                request.value(),
                request.value());
    }

    private static Stream<Alarm> both(List<Alarm> gone, List<Alarm> come) {
        return Stream.concat(gone.stream(), come.stream());
    }

    /** Lets every request that follows {@code master} look what has become of it. */
    void wakeMerged(Trip trip, RequestId master, Instant now) {
        trip.write("""
                insert into request.alarm (request, kind, due_at, fire_at)
                select id, 'MASTER_MOVED', now, now from (values (?::timestamptz)) at (now), request.request
                where merged_into = ? and state = 'MERGED'
                on conflict do nothing
                """, now, master.value());
    }

    /** Claims up to {@code limit} alarms that are due; those claimed by another node are passed over. */
    List<Claimed> claim(Instant now, int limit) {
        Instant until = now.plus(CLAIM);
        // by where the rows lie: by their key, a plan made for any limit reads the whole table to meet them
        return sql.sql("""
                        update request.alarm set claimed_until = ?
                        where ctid = any(array(
                            select ctid from request.alarm
                            where fire_at <= ? and (claimed_until is null or claimed_until < ?)
                            order by fire_at limit ? for update skip locked))
                        returning request, kind, assignment, due_at, times, claimed_until
                        """)
                .param(Timestamp.from(until))
                .param(Timestamp.from(now))
                .param(Timestamp.from(now))
                .param(limit)
                .query((row, n) -> new Claimed(
                        new RequestId(row.getLong(1)),
                        AlarmKind.valueOf(row.getString(2)),
                        row.getLong(3) == 0 ? null : new AssignmentId(row.getLong(3)),
                        RequestRows.instant(row, "due_at"),
                        row.getInt("times"),
                        RequestRows.instant(row, "claimed_until")))
                .list();
    }

    /** Sets a fired alarm to fire again at {@code next}. @return false if the claim was lost meanwhile */
    boolean again(Claimed fired, Instant next) {
        return sql.sql("update request.alarm set fire_at = ?, times = times + 1, claimed_until = null where " + SAME)
                        .param(Timestamp.from(next))
                        .params(same(fired))
                        .update()
                == 1;
    }

    /** Whether it stands as it was claimed, and no command has set it anew or taken it away meanwhile. */
    boolean stands(Claimed claimed) {
        return sql.sql("select exists (select from request.alarm where " + SAME + ")")
                .params(same(claimed))
                .query(Boolean.class)
                .single();
    }

    /** Takes a fired alarm away, but not one that was set anew meanwhile. */
    void remove(Claimed fired) {
        sql.sql("delete from request.alarm where " + SAME).params(same(fired)).update();
    }

    private static Object[] same(Claimed claimed) {
        return new Object[] {
            claimed.request().value(),
            claimed.kind().name(),
            key(claimed.assignment()),
            Timestamp.from(claimed.due()),
            Timestamp.from(claimed.claim())
        };
    }

    /** How long the oldest alarm that should have fired has been waiting; zero when none is late. */
    Duration lag(Instant now) {
        return sql.sql("select min(fire_at) from request.alarm where fire_at <= ?")
                .param(Timestamp.from(now))
                .query((row, n) -> java.util.Optional.ofNullable(row.getTimestamp(1)))
                .single()
                .map(oldest -> Duration.between(oldest.toInstant(), now))
                .orElse(Duration.ZERO);
    }

    private static long key(@Nullable AssignmentId assignment) {
        return Objects.requireNonNullElse(assignment, new AssignmentId(0)).value();
    }
}
