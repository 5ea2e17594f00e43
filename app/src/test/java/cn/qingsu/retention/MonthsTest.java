package cn.qingsu.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingsu.AdjustableClock;
import cn.qingsu.TestDatabase;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.TimeSorted;
import java.sql.Connection;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class MonthsTest {

    private static final YearMonth OLD = YearMonth.of(2021, 3);

    private final DataSource source = TestDatabase.fresh();
    private final JdbcClient sql = JdbcClient.create(source);
    private final AdjustableClock clock = AdjustableClock.at("2026-11-25T10:00:00+08:00");

    private Months months(MonthGuard... guards) {
        return new Months(sql, List.of(guards), new TransactionTemplate(new JdbcTransactionManager(source)), clock);
    }

    /** The lowest id of a moment, by the arithmetic of time-sorted ids. */
    private static long id(String moment) {
        return (Instant.parse(moment).toEpochMilli()
                        - Instant.parse("2020-01-01T00:00:00Z").toEpochMilli())
                << 22;
    }

    private void submit(String key, long request) {
        sql.sql("insert into intake.submission (key, request_id, number, fingerprint, at) values (?, ?, 'n', 'f', ?)")
                .params(key, request, Timestamp.from(TimeSorted.madeAt(request)))
                .update();
    }

    private void write(long request) {
        sql.sql("""
                        insert into journal.entry (id, subject, subject_id, version, type, format, at, role, body, hash)
                        values (1, 'request', ?, 1, 't', 1, now(), 'SYSTEM', '{}', '')
                        """).param(request).update();
    }

    private List<String> where(String table) {
        return sql.sql("select distinct tableoid::regclass::text from " + table + " order by 1")
                .query(String.class)
                .list();
    }

    @Test
    void a_month_begins_at_midnight_in_the_city() {
        submit("last of February", id("2021-02-28T15:59:59.999Z") | 0x3FFFFF);
        submit("first of March", id("2021-02-28T16:00:00Z"));
        submit("last of March", id("2021-03-31T15:59:59.999Z") | 0x3FFFFF);
        assertThat(where("intake.submission")).containsExactly("intake.submission_other");
        assertThat(months().outside()).isEqualTo(3);

        assertThat(months().make(OLD, OLD)).isEqualTo(1);

        assertThat(sql.sql("select key from intake.submission_2021_03 order by request_id")
                        .query(String.class)
                        .list())
                .containsExactly("first of March", "last of March");
        assertThat(months().outside()).isEqualTo(1);
        assertThat(months().make(OLD, OLD)).isZero();
    }

    @Test
    void the_months_to_come_are_there_before_they_come() {
        clock.advance(Duration.ofDays(400));
        assertThat(months().makeAhead()).isEqualTo(3);
        assertThat(months().makeAhead()).isZero();
        YearMonth then = YearMonth.of(2027, 12);
        assertThat(months().sizes()).extracting(Months.Size::month).contains(then, then.plusMonths(2));
        submit("then", id("2027-12-30T02:00:00Z"));
        assertThat(where("intake.submission")).containsExactly("intake.submission_2027_12");
    }

    @Test
    void who_was_away_for_long_finds_this_month_before_the_first_request_comes() {
        clock.advance(Duration.ofDays(400));
        MonthPulse pulse = new MonthPulse(months());
        pulse.start();
        try {
            submit("then", id("2027-12-30T02:00:00Z"));
            assertThat(where("intake.submission")).containsExactly("intake.submission_2027_12");
            assertThat(pulse.getPhase()).isLessThan(WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE);
        } finally {
            pulse.stop();
        }
    }

    @Test
    void entries_that_moved_into_their_month_still_cannot_be_changed() {
        long request = id("2021-03-10T02:00:00Z");
        write(request);
        months().make(OLD, OLD);
        assertThat(where("journal.entry where subject_id = " + request))
                .containsExactly("journal.request_entry_2021_03");
        assertThatThrownBy(() -> sql.sql("delete from journal.entry where subject_id = " + request)
                        .update())
                .isInstanceOf(DataAccessException.class);
        write(id("2019-01-01T02:00:00Z"));
        assertThatThrownBy(() -> sql.sql("update journal.entry set reason = 'x' where subject_id < 0")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_month_is_dropped_when_its_time_is_over_and_nobody_needs_it() {
        YearMonth over = YearMonth.of(2016, 10);
        Months months = months();
        months.make(over, over);
        months.make(OLD, OLD);
        submit("long ago", id("2016-10-10T02:00:00Z"));
        submit("kept", id("2021-03-10T02:00:00Z"));

        assertThat(months.keptSince()).isEqualTo(YearMonth.of(2016, 11));
        assertThat(refusal(months.drop(OLD))).isEqualTo("month-kept");
        assertThat(refusal(months.drop(YearMonth.of(2015, 1)))).isEqualTo("month-unknown");
        assertThat(refusal(months(month -> Optional.of("尚未办结")).drop(over))).isEqualTo("month-needed");

        assertThat(months.drop(over).isAccepted()).isTrue();
        assertThat(sql.sql("select key from intake.submission")
                        .query(String.class)
                        .list())
                .containsExactly("kept");
        assertThat(months.sizes()).extracting(Months.Size::month).doesNotContain(over);
    }

    @Test
    void a_month_moves_to_another_tablespace() {
        Months months = months();
        months.make(OLD, OLD);
        submit("kept", id("2021-03-10T02:00:00Z"));
        assertThat(months.move(OLD, "pg_default").isAccepted()).isTrue();
        assertThatThrownBy(() -> months.move(OLD, "nowhere")).isInstanceOf(DataAccessException.class);
        assertThat(sql.sql("select key from intake.submission")
                        .query(String.class)
                        .list())
                .containsExactly("kept");
    }

    @Test
    void every_table_that_grows_has_the_same_months() {
        months().make(OLD, OLD);
        assertThat(sql.sql("select distinct table_name from retention.growing")
                        .query(String.class)
                        .list())
                .contains("request.request", "journal.request_entry", "identity.viewed", "followup.verdict");
        long tables = sql.sql("select count(*) from retention.growing")
                .query(Long.class)
                .single();
        assertThat(months().sizes().stream().filter(size -> size.month().equals(OLD)))
                .hasSize((int) tables);
    }

    @Test
    @Timeout(30)
    void whoever_reads_two_tables_meanwhile_waits_for_nobody_for_long() throws Exception {
        whileAMonthIsMade("select * from request.assignment");
    }

    @Test
    @Timeout(30)
    void whoever_writes_to_a_table_meanwhile_that_he_has_read_waits_for_nobody_for_long() throws Exception {
        whileAMonthIsMade("update request.request set title = title where id < 0");
    }

    /** Does something in a transaction that has read a table for which the making of a month waits. */
    private void whileAMonthIsMade(String then) throws Exception {
        try (Connection reader = source.getConnection();
                Statement statement = reader.createStatement();
                ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
            reader.setAutoCommit(false);
            statement.executeQuery("select * from request.request").close();
            Future<Integer> made = other.submit(() -> months().make(OLD, OLD));
            while (sql.sql(
                                    "select count(*) from pg_locks where relation = 'request.request_other'::regclass and not granted")
                            .query(Integer.class)
                            .single()
                    == 0) {
                assertThat(made.isDone()).as("it waits for the first table").isFalse();
                Thread.onSpinWait();
            }
            statement.execute(then);
            reader.commit();
            assertThat(made.get()).isEqualTo(1);
        }
    }

    private static String refusal(Decision<YearMonth> decision) {
        return decision instanceof Decision.Refused<YearMonth>(var refusal) ? refusal.code() : "accepted";
    }
}
