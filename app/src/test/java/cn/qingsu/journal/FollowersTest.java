package cn.qingsu.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingsu.TestDatabase;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One position for all nodes, moved with what is projected. */
class FollowersTest {

    private final DataSource source = TestDatabase.fresh();
    private final JdbcClient sql = JdbcClient.create(source);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    private final Entries journal = new Entries(sql, new JdbcTemplate(source));

    private Followers followers(Follower follower) {
        return followers(follower, Clock.systemUTC());
    }

    private Followers followers(Follower follower, Clock clock) {
        return new Followers(List.of(follower), new CommitOrder(sql), sql, transaction, clock);
    }

    private void append(long subject) {
        transaction.executeWithoutResult(status -> journal.append(
                Head.NONE,
                new Subject("test", subject),
                Author.SYSTEM,
                Instant.EPOCH,
                List.of(new JournalOrderTest.Noted(0, 0))));
    }

    @Test
    void two_nodes_share_one_position() {
        Collecting one = new Collecting();
        Collecting other = new Collecting();
        transaction.executeWithoutResult(status -> journal.append(
                Head.NONE,
                new Subject("test", 99),
                Author.SYSTEM,
                Instant.EPOCH,
                List.of(new JournalOrderTest.Noted(0, 0))));
        followers(one).catchUp();
        followers(other).catchUp();
        assertThat(one.seen).hasSize(1);
        assertThat(other.seen).isEmpty();
    }

    @Test
    void a_batch_that_fails_is_shown_again_and_the_fault_is_told() {
        AtomicBoolean broken = new AtomicBoolean(true);
        List<Entry> seen = new ArrayList<>();
        Follower follower = new Follower() {
            @Override
            public String name() {
                return "test.failing";
            }

            @Override
            public void follow(List<Entry> batch) {
                if (broken.get()) {
                    throw new IllegalStateException("broken");
                }
                seen.addAll(batch);
            }

            @Override
            public void forget() {
                seen.clear();
            }
        };
        Followers followers = followers(follower);
        transaction.executeWithoutResult(status -> journal.append(
                Head.NONE,
                new Subject("test", 98),
                Author.SYSTEM,
                Instant.EPOCH,
                List.of(new JournalOrderTest.Noted(0, 0))));
        // not by advance: what any transaction of the server still does would hold the entry back
        assertThatThrownBy(followers::catchUp).isInstanceOf(IllegalStateException.class);
        assertThat(seen).isEmpty();
        assertThat(followers.states()).first().satisfies(state -> {
            assertThat(state.waiting()).isEqualTo(1);
            assertThat(state.fault()).isEqualTo("IllegalStateException");
        });
        broken.set(false);
        followers.catchUp();
        assertThat(seen).hasSize(1);
        assertThat(followers.states())
                .first()
                .satisfies(state -> assertThat(state.fault()).isNull());
    }

    @Test
    void a_projection_is_rebuilt_from_the_first_entry() {
        Collecting collecting = new Collecting();
        Followers followers = followers(collecting);
        transaction.executeWithoutResult(status -> journal.append(
                Head.NONE,
                new Subject("test", 97),
                Author.SYSTEM,
                Instant.EPOCH,
                List.of(new JournalOrderTest.Noted(0, 0), new JournalOrderTest.Noted(0, 1))));
        followers.catchUp();
        followers.rebuild("test.collecting");
        assertThat(collecting.seen).isEmpty();
        followers.catchUp();
        assertThat(collecting.seen).extracting(Entry::version).containsExactly(1, 2);
    }

    @Test
    void who_has_never_read_is_behind_by_all_and_a_fault_is_told() {
        Follower failing = new Follower() {
            @Override
            public String name() {
                return "test.failing";
            }

            @Override
            public void follow(List<Entry> batch) {
                throw new IllegalStateException("a fault of the test's own");
            }

            @Override
            public void forget() {}
        };
        Followers followers = followers(failing);
        append(94);
        assertThat(followers.states()).singleElement().satisfies(state -> {
            assertThat(state.waiting()).isPositive();
            assertThat(state.fault()).isNull();
        });
        assertThatThrownBy(followers::catchUp).hasMessage("a fault of the test's own");
        assertThat(followers.states()).singleElement().satisfies(state -> {
            assertThat(state.waiting()).isPositive();
            assertThat(state.fault()).isEqualTo("IllegalStateException");
        });
        assertThatThrownBy(() -> followers.rebuild("test.nobody")).isInstanceOf(IllegalArgumentException.class);
        followers.projected("test.failing");
        assertThat(followers.states())
                .singleElement()
                .satisfies(state -> assertThat(state.waiting()).isZero());
    }

    @Test
    void catching_up_waits_for_what_is_just_being_written() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        AtomicInteger looks = new AtomicInteger();
        Collecting collecting = new Collecting() {
            @Override
            public Set<String> types() {
                if (looks.incrementAndGet() == 2) { // it has looked, seen nothing, and looks again
                    mayCommit.countDown();
                }
                return super.types();
            }
        };
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> slow = threads.submit(() -> transaction.executeWithoutResult(status -> {
                journal.append(
                        Head.NONE,
                        new Subject("test", 1),
                        Author.SYSTEM,
                        Instant.EPOCH,
                        List.of(new JournalOrderTest.Noted(1, 1)));
                written.countDown();
                awaited(mayCommit);
            }));
            awaited(written);
            append(2);
            followers(collecting).catchUp();
            slow.get();
        }
        assertThat(collecting.seen).extracting(entry -> entry.subject().id()).containsExactly(1L, 2L);
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void a_follower_that_another_node_is_at_is_passed_by() {
        Collecting collecting = new Collecting();
        Followers followers = followers(collecting);
        followers.catchUp();
        append(93);
        transaction.executeWithoutResult(status -> {
            sql.sql("select 1 from journal.follower where name = ? for update")
                    .param(collecting.name())
                    .query()
                    .listOfRows();
            try (ExecutorService another = Executors.newVirtualThreadPerTaskExecutor()) {
                assertThat(another.submit(() -> followers.advance(collecting)))
                        .succeedsWithin(Duration.ofSeconds(20))
                        .isEqualTo(0);
            }
        });
        assertThat(followers.advance(collecting)).isEqualTo(1);
    }

    @Test
    void a_clock_that_is_behind_makes_no_lag_below_nothing() {
        append(92);
        Clock behind =
                Clock.fixed(Instant.EPOCH.minusSeconds(60), Clock.systemUTC().getZone());
        assertThat(followers(new Collecting(), behind).states()).singleElement().satisfies(state -> {
            assertThat(state.waiting()).isEqualTo(1);
            assertThat(state.lag()).isZero();
        });
    }

    @Test
    void that_a_version_is_taken_is_told_from_other_keys() {
        append(91);
        assertThatThrownBy(() -> append(91))
                .isInstanceOfSatisfying(
                        DuplicateKeyException.class,
                        taken -> assertThat(journal.isTaken(taken)).isTrue());
        assertThat(journal.isTaken(new DuplicateKeyException("none of the database's", new SQLException())))
                .isFalse();
        assertThat(journal.isTaken(
                        new DuplicateKeyException("unheard", new PSQLException("unheard", PSQLState.UNIQUE_VIOLATION))))
                .isFalse();
    }
}
