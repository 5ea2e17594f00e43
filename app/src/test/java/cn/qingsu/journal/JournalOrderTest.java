package cn.qingsu.journal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sixteen writers at once, some slow to commit, some rolling back; followers still see every entry once and in order. */
class JournalOrderTest {

    record Noted(int writer, int number) implements Event {}

    private static final int WRITERS = 16;
    private static final int EACH = 60;
    private static final int SUBJECTS = 12;

    private final DataSource source = TestDatabase.fresh();
    private final JdbcClient sql = JdbcClient.create(source);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    private final Entries journal = new Entries(sql, new JdbcTemplate(source));

    @Test
    void followers_see_every_entry_once_in_the_order_of_versions_while_sixteen_write() throws Exception {
        long seed = new Random().nextLong();
        System.out.println("JournalOrderTest seed " + seed);
        Collecting collecting = new Collecting();
        Followers followers = followers(collecting);
        AtomicBoolean writing = new AtomicBoolean(true);
        long written;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> following = threads.submit(() -> {
                while (writing.get()) {
                    followers.advance(collecting);
                }
            });
            List<Future<Integer>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                writers.add(threads.submit(write(writer, new Random(seed + writer))));
            }
            long sum = 0;
            for (Future<Integer> writer : writers) {
                sum += writer.get();
            }
            written = sum;
            writing.set(false);
            following.get();
        }
        followers.catchUp();

        assertThat(collecting.seen).hasSize((int) written);
        assertThat(collecting.seen.stream().map(Entry::id).distinct()).hasSize((int) written);
        Map<Subject, Integer> last = new HashMap<>();
        for (Entry entry : collecting.seen) {
            assertThat(entry.version())
                    .as("version of %s, seed %d", entry.subject(), seed)
                    .isEqualTo(last.getOrDefault(entry.subject(), 0) + 1);
            last.put(entry.subject(), entry.version());
        }
        JournalCheck.Result result = new JournalCheck(sql, source, List.of()).verify((done, total) -> {});
        assertThat(result.broken()).isEmpty();
        assertThat(result.entries()).isEqualTo(written);
    }

    private Callable<Integer> write(int writer, Random random) {
        return () -> {
            int committed = 0;
            for (int number = 0; number < EACH; number++) {
                Subject subject = new Subject("test", random.nextInt(SUBJECTS));
                boolean rollBack = random.nextInt(10) == 0;
                int linger = random.nextInt(5);
                int count = 1 + random.nextInt(3);
                committed += append(subject, new Noted(writer, number), count, linger, rollBack);
            }
            return committed;
        };
    }

    private int append(Subject subject, Noted event, int count, int linger, boolean rollBack) {
        try {
            Integer appended = transaction.execute(status -> {
                List<Entry> before = journal.of(subject);
                Head head = before.isEmpty()
                        ? Head.NONE
                        : new Head(before.getLast().version(), before.getLast().hash());
                journal.append(
                        head, subject, Author.SYSTEM, Instant.EPOCH, java.util.Collections.nCopies(count, event));
                sql.sql("select pg_sleep(?)").param(linger / 1000.0).query().listOfRows();
                if (rollBack) {
                    status.setRollbackOnly();
                }
                return rollBack ? 0 : count;
            });
            return appended == null ? 0 : appended;
        } catch (DuplicateKeyException anotherWasFaster) {
            return 0;
        }
    }

    private Followers followers(Follower follower) {
        return new Followers(List.of(follower), new CommitOrder(sql), sql, transaction, Clock.systemUTC());
    }
}
