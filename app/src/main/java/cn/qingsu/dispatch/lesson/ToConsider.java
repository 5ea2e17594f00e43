package cn.qingsu.dispatch.lesson;

import cn.qingsu.dispatch.setting.Setting;
import cn.qingsu.dispatch.setting.Settings;
import cn.qingsu.kernel.RequestId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The requests of which the machine is still to form an opinion. */
@Repository
public class ToConsider {

    private static final int MOST = 5_000;

    /** How long whoever has taken some has for them, before they are another's. */
    private static final Duration TAKEN = Duration.ofMinutes(1);

    /** How often what is too much is looked for. */
    private static final Duration SWEEP = Duration.ofSeconds(30);

    private final JdbcClient sql;
    private final Settings settings;
    private final Clock clock;
    private volatile Instant swept = Instant.EPOCH;

    ToConsider(JdbcClient sql, Settings settings, Clock clock) {
        this.sql = sql;
        this.settings = settings;
        this.clock = clock;
    }

    /** A little later, so that people who have the case open go first. */
    void add(Collection<RequestId> requests) {
        if (requests.isEmpty()) {
            return;
        }
        Instant at = clock.instant().plusSeconds(settings.number(Setting.AUTO_WAIT_SECONDS));
        sql.sql("""
                        insert into dispatch.to_consider (request, not_before) select unnest(?::bigint[]), ? on conflict do nothing
                        """)
                .params(requests.stream().map(RequestId::value).toArray(Long[]::new), Timestamp.from(at))
                .update();
    }

    /**
     * Takes the next ones, which other nodes then pass over. Whoever is {@link #done} with them says so; if he never does, they are taken
     * again. What a rush has left behind is given up.
     */
    public List<RequestId> take(int most) {
        Instant now = clock.instant();
        sweep(now);
        return sql.sql("""
                        update dispatch.to_consider set not_before = ? where ctid = any(array(
                            select ctid from dispatch.to_consider where not_before <= ? order by not_before limit ?
                            for update skip locked)) returning request
                        """)
                .params(Timestamp.from(now.plus(TAKEN)), Timestamp.from(now), most)
                .query((row, n) -> new RequestId(row.getLong(1)))
                .list();
    }

    /** Takes off the list what has been considered. */
    public void done(Collection<RequestId> requests) {
        if (!requests.isEmpty()) {
            sql.sql("delete from dispatch.to_consider where request = any(?)")
                    .param(requests.stream().map(RequestId::value).toArray(Long[]::new))
                    .update();
        }
    }

    private void sweep(Instant now) {
        if (now.isAfter(swept.plus(SWEEP))) {
            swept = now;
            sql.sql("""
                            delete from dispatch.to_consider where request in (
                                select request from dispatch.to_consider order by not_before desc offset ?)
                            """).param(MOST).update();
        }
    }
}
