package cn.qingsu.request;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qingsu.TestDatabase;
import cn.qingsu.kernel.RequestId;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An alarm is set anew by a command after it was claimed and before it is acted on. */
class AlarmsTest {

    private static final RequestId REQUEST = RequestId.next();
    private static final Instant DUE = Instant.parse("2026-11-26T01:00:00Z");
    private static final Instant LATER = DUE.plus(Duration.ofDays(3));
    private static final Instant NOW = DUE.plusSeconds(1);

    private final JdbcClient sql = JdbcClient.create(TestDatabase.fresh());
    private final Alarms alarms = new Alarms(sql);

    @BeforeEach
    void set() {
        sql.sql("insert into request.alarm (request, kind, due_at, fire_at) values (?, 'PARKING_END', ?, ?)")
                .params(REQUEST.value(), Timestamp.from(DUE), Timestamp.from(DUE))
                .update();
    }

    private Alarms.Claimed claimed() {
        List<Alarms.Claimed> claimed = alarms.claim(NOW, 10);
        assertThat(claimed).hasSize(1);
        return claimed.getFirst();
    }

    private void setAnew() {
        sql.sql("update request.alarm set due_at = ?, fire_at = ?, times = 0 where request = ?")
                .params(Timestamp.from(LATER), Timestamp.from(LATER), REQUEST.value())
                .update();
    }

    private List<Instant> due() {
        return sql.sql("select due_at from request.alarm where request = ?")
                .param(REQUEST.value())
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .list();
    }

    @Test
    void what_stands_as_it_was_claimed_is_fired_and_taken_away() {
        Alarms.Claimed claimed = claimed();
        assertThat(alarms.stands(claimed)).isTrue();
        alarms.remove(claimed);
        assertThat(due()).isEmpty();
    }

    @Test
    void what_was_set_anew_is_not_fired_and_not_taken_away() {
        Alarms.Claimed claimed = claimed();
        setAnew();
        assertThat(alarms.stands(claimed)).isFalse();
        assertThat(alarms.again(claimed, LATER.plusSeconds(1))).isFalse();
        alarms.remove(claimed);
        assertThat(due()).containsExactly(LATER);
    }

    @Test
    void what_another_node_has_claimed_since_is_its_own() {
        Alarms.Claimed claimed = claimed();
        List<Alarms.Claimed> since = alarms.claim(NOW.plusSeconds(60), 10);
        assertThat(since).hasSize(1);
        assertThat(alarms.stands(claimed)).isFalse();
        assertThat(alarms.again(claimed, LATER)).isFalse();
        assertThat(alarms.stands(since.getFirst())).isTrue();
    }
}
