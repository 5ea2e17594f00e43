package cn.qingsu.dispatch.lesson;

import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.RequestId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What officers stated of cases for the catalogue's conditions. */
@Repository
public class Stated {

    private final JdbcClient sql;

    Stated(JdbcClient sql) {
        this.sql = sql;
    }

    private record Row(RequestId request, String key, String value) {}

    /** Values by key, by request. */
    public Map<RequestId, Map<String, String>> of(Collection<RequestId> requests) {
        Map<RequestId, Map<String, String>> stated = new HashMap<>();
        if (!requests.isEmpty()) {
            sql.sql("select request, key, value from dispatch.stated where request = any(?)")
                    .param(requests.stream().map(RequestId::value).toArray(Long[]::new))
                    .query((row, n) -> new Row(new RequestId(row.getLong(1)), row.getString(2), row.getString(3)))
                    .list()
                    .forEach(row -> stated.computeIfAbsent(row.request(), id -> new HashMap<>())
                            .put(row.key(), row.value()));
        }
        return stated;
    }

    /** @param value empty to take back what was stated */
    public void state(RequestId request, String key, String value, Instant at, AccountId by) {
        if (value.isEmpty()) {
            sql.sql("delete from dispatch.stated where request = ? and key = ?")
                    .params(request.value(), key)
                    .update();
            return;
        }
        sql.sql("""
                        insert into dispatch.stated (request, key, value, at, account) values (?, ?, ?, ?, ?)
                        on conflict (request, key) do update set value = excluded.value, at = excluded.at, account = excluded.account
                        where stated.value <> excluded.value
                        """)
                .params(request.value(), key, value, Timestamp.from(at), by.value())
                .update();
    }
}
