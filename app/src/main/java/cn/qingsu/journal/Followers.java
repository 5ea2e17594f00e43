package cn.qingsu.journal;

import cn.qingsu.kernel.DatabaseAway;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves every {@link Follower} along. The lock on a follower's row is its lease: whoever holds it projects, the others pass
 * by, and when a node dies its connection and its lock die with it.
 */
@Component
public class Followers {

    /** Enough that reading and writing by the batch pays, few enough that a batch is over within a fraction of a second. */
    private static final int BATCH = 5_000;

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(5);

    private final List<Follower> followers;
    private final CommitOrder order;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Followers(
            List<Follower> followers, CommitOrder order, JdbcClient sql, TransactionTemplate transaction, Clock clock) {
        this.followers = List.copyOf(followers);
        this.order = order;
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    List<Follower> all() {
        return followers;
    }

    /**
     * Projects one batch, if no other node is at it.
     *
     * @return how many entries were projected
     * @throws RuntimeException the follower's fault; it is noted beside its position, which has not moved
     */
    int advance(Follower follower) {
        try {
            Integer moved = transaction.execute(status ->
                    lease(follower).map(position -> project(follower, position)).orElse(0));
            return moved == null ? 0 : moved;
        } catch (RuntimeException fault) {
            if (!DatabaseAway.caused(fault)) {
                note(follower, fault);
            }
            throw fault;
        }
    }

    private void note(Follower follower, RuntimeException fault) {
        try {
            sql.sql("""
                            insert into journal.follower (name, fault) values (?, ?)
                            on conflict (name) do update set fault = excluded.fault
                            """)
                    .param(follower.name())
                    .param(fault.getClass().getSimpleName())
                    .update();
        } catch (RuntimeException unreachable) {
            fault.addSuppressed(unreachable);
        }
    }

    private Optional<Position> lease(Follower follower) {
        return take(follower).or(() -> enrol(follower.name()) ? take(follower) : Optional.empty());
    }

    /** Gives a follower its row. @return false if it had one */
    private boolean enrol(String name) {
        return sql.sql("insert into journal.follower (name) values (?) on conflict do nothing")
                        .param(name)
                        .update()
                == 1;
    }

    private Optional<Position> take(Follower follower) {
        return sql.sql("select xid::text, entry_id from journal.follower where name = ? for update skip locked")
                .param(follower.name())
                .query((row, n) -> new Position(row.getString(1), row.getLong(2)))
                .optional();
    }

    private int project(Follower follower, Position position) {
        Optional<CommitOrder.Stretch> next = stretch(follower, position);
        if (next.isEmpty()) {
            return 0;
        }
        CommitOrder.Stretch stretch = next.get();
        if (!stretch.wanted().isEmpty()) {
            follower.follow(stretch.wanted());
        }
        move(follower.name(), stretch.end());
        return stretch.entries();
    }

    private Optional<CommitOrder.Stretch> stretch(Follower follower, Position position) {
        return follower.types().isEmpty()
                ? order.stretch(position, BATCH)
                : order.stretch(position, BATCH, follower.types());
    }

    private void move(String follower, Position reached) {
        sql.sql("update journal.follower set xid = ?::xid8, entry_id = ?, moved_at = ?, fault = null where name = ?")
                .param(reached.xid())
                .param(reached.entry())
                .param(Timestamp.from(clock.instant()))
                .param(follower)
                .update();
    }

    /**
     * Notes that a follower's projection tells already of every entry that there is. Only for whoever has written both, while
     * nobody else writes.
     */
    public void projected(String name) {
        enrol(name);
        move(name, order.end());
    }

    /**
     * Projects until every follower has read all that was committed before. What others are just writing holds back the
     * entries behind it, and is waited for, but not for long.
     */
    public void catchUp() {
        String before = order.now();
        long patience = System.nanoTime() + PATIENCE.toNanos();
        boolean more = true;
        while (more) {
            boolean settled = order.isSettled(before) || System.nanoTime() > patience;
            boolean moved = false;
            for (Follower follower : followers) {
                moved |= advance(follower) > 0;
            }
            more = moved || !settled;
            if (!moved && !settled) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    /**
     * Empties a projection and lets it read the journal from its first entry.
     *
     * @throws IllegalArgumentException if there is no follower of that name
     */
    public void rebuild(String name) {
        Follower follower = followers.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no follower " + name));
        transaction.executeWithoutResult(status -> {
            enrol(name);
            sql.sql("select 1 from journal.follower where name = ? for update")
                    .param(name)
                    .query()
                    .listOfRows();
            follower.forget();
            sql.sql("update journal.follower set xid = '0', entry_id = 0, fault = null where name = ?")
                    .param(name)
                    .update();
        });
    }

    public List<FollowerState> states() {
        return followers.stream().map(this::state).toList();
    }

    private FollowerState state(Follower follower) {
        record Stand(Position position, @Nullable String fault) {}
        Stand stand = sql.sql("select xid::text, entry_id, fault from journal.follower where name = ?")
                .param(follower.name())
                .query((row, n) -> new Stand(new Position(row.getString(1), row.getLong(2)), row.getString(3)))
                .optional()
                .orElse(new Stand(Position.START, null));
        CommitOrder.Behind behind = order.behind(stand.position());
        Instant now = clock.instant();
        Duration lag = behind.oldest() == null ? Duration.ZERO : Duration.between(behind.oldest(), now);
        return new FollowerState(
                follower.name(), behind.entries(), lag.isNegative() ? Duration.ZERO : lag, stand.fault());
    }
}
