package cn.qingsu.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingsu.TestDatabase;
import cn.qingsu.kernel.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class JournalCheckTest {

    record Said(String words) implements Event {
        @Override
        public String reason() {
            return "因为" + words;
        }
    }

    /** Keeps the heads as they were when everything had been written. */
    private final class Kept implements HeadKeeper {

        @Override
        public String kind() {
            return "test";
        }

        @Override
        public SortedMap<Long, Head> heads(long after, int limit) {
            return new TreeMap<>(heads).tailMap(after + 1);
        }
    }

    private final Map<Long, Head> heads = new TreeMap<>();

    private static final Subject FIRST = new Subject("test", 1);
    private static final Subject SECOND = new Subject("test", 2);
    private static final Author OFFICER = new Author(new AccountId(7), "DISPATCHER", "QD12345");

    private final DataSource source = TestDatabase.fresh();
    private final JdbcClient sql = JdbcClient.create(source);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    private final Entries journal = new Entries(sql, new JdbcTemplate(source));
    private final JournalCheck check = new JournalCheck(sql, source, List.of(new Kept()));

    @BeforeEach
    void twoChainsOfThree() {
        transaction.executeWithoutResult(status -> {
            for (Subject subject : List.of(FIRST, SECOND)) {
                Head head = journal.append(
                        Head.NONE,
                        subject,
                        OFFICER,
                        Instant.parse("2026-11-23T01:02:03.123456789Z"),
                        List.of(new Said("一"), new Said("二䶮"), new Said("三")));
                heads.put(subject.id(), head);
            }
        });
    }

    @Test
    void whole_chains_pass() {
        JournalCheck.Result result = verify();
        assertThat(result.broken()).isEmpty();
        assertThat(result.entries()).isEqualTo(6);
    }

    @Test
    void the_journal_cannot_be_changed_by_the_application() {
        assertThatThrownBy(
                        () -> sql.sql("update journal.entry set reason = 'x'").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql.sql("delete from journal.entry").update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_changed_reason_is_named() {
        tamper("update journal.entry set reason = '另有原因' where subject_id = 2 and version = 2");
        assertBroken(SECOND, 2);
    }

    @Test
    void a_changed_body_is_named() {
        tamper("update journal.entry set body = '{\"words\":\"四\"}' where subject_id = 1 and version = 3");
        assertBroken(FIRST, 3);
    }

    @Test
    void another_author_is_named() {
        tamper("update journal.entry set actor = 8 where subject_id = 1 and version = 1");
        assertBroken(FIRST, 1);
    }

    @Test
    void a_removed_entry_is_named() {
        tamper("delete from journal.entry where subject_id = 2 and version = 2");
        assertBroken(SECOND, 2);
    }

    @Test
    void a_cut_off_tail_is_named() {
        tamper("delete from journal.entry where subject_id = 1 and version = 3");
        assertBroken(FIRST, 3);
    }

    private JournalCheck.Result verify() {
        return check.verify((done, total) -> {});
    }

    private void assertBroken(Subject subject, int version) {
        assertThat(verify().broken()).hasValueSatisfying(broken -> {
            assertThat(broken.subject()).isEqualTo(subject);
            assertThat(broken.version()).isEqualTo(version);
        });
    }

    /** As somebody with the database's own rights could. */
    private void tamper(String statement) {
        sql.sql("alter table journal.entry disable trigger entry_append_only").update();
        sql.sql(statement).update();
        sql.sql("alter table journal.entry enable trigger entry_append_only").update();
    }
}
