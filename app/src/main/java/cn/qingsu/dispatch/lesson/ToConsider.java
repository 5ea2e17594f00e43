package cn.qingsu.dispatch.lesson;

import cn.qingsu.dispatch.setting.Setting;
import cn.qingsu.dispatch.setting.Settings;
import cn.qingsu.kernel.RequestId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The requests of which the machine is still to form an opinion. */
@Repository
public class ToConsider {

    private static final int MOST = 5_000;

    private final JdbcClient sql;
    private final Settings settings;
    private final Clock clock;

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

    /** Takes the next ones in the caller's transaction; other nodes take others. What a rush has left behind is given up. */
    public List<RequestId> take(int most) {
        sql.sql("""
                        delete from dispatch.to_consider where request in (
                            select request from dispatch.to_consider order by not_before desc offset ?)
                        """).param(MOST).update();
        return sql.sql("""
                        delete from dispatch.to_consider where ctid = any(array(
                            select ctid from dispatch.to_consider where not_before <= ? order by not_before limit ?
                            for update skip locked)) returning request
                        """)
                .params(Timestamp.from(clock.instant()), most)
                .query((row, n) -> new RequestId(row.getLong(1)))
                .list();
    }
}
