package cn.qingsu.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qingsu.TestDatabase;
import java.sql.Timestamp;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class TripTest {

    private static final Instant MOMENT = Instant.parse("2026-11-25T02:03:04.567891Z");

    private final DataSource source = TestDatabase.fresh();
    private final JdbcTemplate template = new JdbcTemplate(source);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));

    @BeforeEach
    void aTable() {
        template.execute(
                "create table kept (id bigint primary key, words text, at timestamptz, amount integer, yes boolean,"
                        + " part double precision, bytes bytea)");
    }

    @Test
    void statements_run_in_their_order_and_see_what_was_done_before() {
        Trip trip = new Trip();
        int first = trip.write("insert into kept (id, words) values (?, ?), (?, ?)", 1L, "一；?;'", 2L, null);
        int second = trip.write("update kept set words = ? where id > ?", "二", 0L);
        int third = trip.write("delete from kept where id = ?", 9L);
        Trip.Rows<String> found = trip.read("select words from kept where id = ?", (row, n) -> row.getString(1), 1L);
        int[] changed = trip.run(template);
        assertThat(changed[first]).isEqualTo(2);
        assertThat(changed[second]).isEqualTo(2);
        assertThat(changed[third]).isZero();
        assertThat(found.optional()).hasValue("二");
    }

    @Test
    void every_kind_of_value_comes_back_as_it_went() {
        Trip trip = new Trip();
        trip.write("insert into kept values (?, ?, ?, ?, ?, ?, ?)", 1L, "字", MOMENT, 7, true, 0.5, new byte[] {1, -1});
        trip.write("insert into kept values (?, ?, ?, ?, ?, ?, ?)", 2L, null, null, null, null, null, null);
        trip.write(
                "insert into kept (id, words, at) select * from unnest(?, ?, ?)",
                new Long[] {3L, 4L},
                new String[] {"三,\"}", "四"},
                new Instant[] {MOMENT, MOMENT.plusSeconds(1)});
        Trip.Rows<String> rows = trip.read(
                "select concat_ws('|', id, words, amount, yes, part, encode(bytes, 'hex')) from kept order by id",
                (row, n) -> row.getString(1));
        Trip.Rows<Instant> moments = trip.read(
                "select at from kept where at is not null order by id",
                (row, n) -> row.getObject(1, Timestamp.class).toInstant());
        trip.run(template);
        assertThat(rows.list()).containsExactly("1|字|7|t|0.5|01ff", "2", "3|三,\"}", "4|四");
        assertThat(moments.list()).containsExactly(MOMENT, MOMENT, MOMENT.plusSeconds(1));
    }

    @Test
    void nothing_is_kept_of_a_trip_that_failed() {
        template.update("insert into kept (id) values (2)");
        Trip trip = new Trip();
        trip.write("insert into kept (id) values (?)", 1L);
        trip.write("insert into kept (id) values (?)", 2L);
        trip.write("insert into kept (id) values (?)", 3L);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> trip.run(template)))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(template.queryForObject("select count(*) from kept", Long.class))
                .isEqualTo(1);
    }

    @Test
    void a_trip_that_was_made_often_is_made_the_same_way() {
        for (long n = 1; n <= 20; n++) {
            Trip trip = new Trip();
            trip.write("insert into kept (id, words, at) values (?, ?, ?)", n, n % 2 == 0 ? null : "字", MOMENT);
            Trip.Rows<Long> count = trip.read("select count(*) from kept", (row, each) -> row.getLong(1));
            assertThat(trip.run(template)[0]).isEqualTo(1);
            assertThat(count.optional()).hasValue(n);
        }
    }

    @Test
    void a_trip_without_statements_goes_nowhere() {
        assertThat(new Trip().run(template)).isEmpty();
    }

    @Test
    void what_has_no_type_is_refused() {
        Trip trip = new Trip();
        trip.write("insert into kept (id) values (?)", new Object());
        assertThatThrownBy(() -> trip.run(template)).isInstanceOf(IllegalArgumentException.class);
    }
}
