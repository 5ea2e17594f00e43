package cn.qingsu.request;

import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.TimeSorted;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that a request has left behind in the database, with its ids, numbers and hashes replaced by what they name. */
record Leavings(JdbcClient sql, RequestId id) {

    private static final String NAMELESS = "- 'xid' - 'head' - 'hash' - 'claimed_until'";

    List<String> all() {
        List<String> rows = new ArrayList<>();
        rows.addAll(rows("request.request", "id", "id"));
        rows.addAll(rows("request.assignment", "request", "id"));
        rows.addAll(rows("request.words", "request", "id"));
        rows.addAll(rows("request.petition", "request", "id"));
        rows.addAll(rows("request.alarm", "request", "kind, assignment"));
        // of alarms that are due at the same moment either may ring first
        rows.addAll(rows("journal.entry", "subject = 'request' and subject_id", "version"));
        List<String> names = ids();
        return rows.stream().map(row -> named(row, names)).sorted().toList();
    }

    private List<String> rows(String table, String key, String order) {
        return sql.sql("select (to_jsonb(t) " + NAMELESS
                        + (table.equals("journal.entry") ? " - 'id' - 'version'" : "") + ")::text from " + table
                        + " t where "
                        + key + " = ? order by " + order)
                .param(id.value())
                .query(String.class)
                .list();
    }

    /** Every id in the order in which it was made, by table, and the number. */
    private List<String> ids() {
        List<String> ids = new ArrayList<>();
        ids.add(sql.sql("select number from request.request where id = ?")
                .param(id.value())
                .query(String.class)
                .single());
        add(ids, id.value());
        for (String table : List.of("assignment", "words", "petition")) {
            sql.sql("select id from request." + table + " where request = ? order by id")
                    .param(id.value())
                    .query(Long.class)
                    .list()
                    .forEach(each -> add(ids, each));
        }
        return ids;
    }

    private static void add(List<String> ids, long id) {
        ids.add(String.valueOf(id));
        ids.add(TimeSorted.text(id));
    }

    private static String named(String row, List<String> names) {
        String named = row;
        for (int n = 0; n < names.size(); n++) {
            named = named.replace(names.get(n), "#" + n);
        }
        return named;
    }
}
