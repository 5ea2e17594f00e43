package cn.qingsu.request;

import cn.qingsu.kernel.RequestId;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads matters from the rows of requests. */
@Repository
class StoredMatters implements Matters {

    private final JdbcClient sql;

    StoredMatters(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Map<RequestId, Matter> of(Collection<RequestId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : sql
                        .sql("select * from request.request where id = any(?)")
                        .param(ids.stream().map(RequestId::value).toArray(Long[]::new))
                        .query((row, n) -> Map.entry(new RequestId(row.getLong("id")), RequestRows.matter(row)))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
