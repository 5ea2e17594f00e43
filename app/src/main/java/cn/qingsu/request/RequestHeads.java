package cn.qingsu.request;

import cn.qingsu.journal.Head;
import cn.qingsu.journal.HeadKeeper;
import cn.qingsu.journal.Subject;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells the journal's check which entry is the newest of each request. */
@Repository
class RequestHeads implements HeadKeeper {

    private final JdbcClient sql;

    RequestHeads(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return Subject.REQUEST;
    }

    @Override
    public SortedMap<Long, Head> heads(long after, int limit) {
        return sql
                .sql("select id, version, head from request.request where id > ? order by id limit ?")
                .param(after)
                .param(limit)
                .query((row, n) -> Map.entry(
                        row.getLong(1), new Head(row.getInt(2), HexFormat.of().formatHex(row.getBytes(3)))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
    }
}
