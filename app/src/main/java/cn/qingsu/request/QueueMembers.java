package cn.qingsu.request;

import cn.qingsu.city.UnitCode;
import cn.qingsu.kernel.RequestId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells whether cases stand in a queue, without reading the queue. */
@Repository
class QueueMembers {

    private final JdbcClient sql;
    private final CaseLists lists;

    QueueMembers(JdbcClient sql, CaseLists lists) {
        this.sql = sql;
        this.lists = lists;
    }

    boolean any(Collection<RequestId> ids, Queue queue, Set<UnitCode> scopes, Instant now) {
        return sql.sql("select exists (select 1 " + CaseLists.from(queue, scopes) + " and r.id = any(:ids))")
                .param("now", Timestamp.from(now))
                .param("units", lists.unitsBelow(scopes))
                .param("ids", ids.stream().map(RequestId::value).toArray(Long[]::new))
                .query(Boolean.class)
                .single();
    }
}
