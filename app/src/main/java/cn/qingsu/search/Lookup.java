package cn.qingsu.search;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Asks the index. */
@Repository
class Lookup {

    /** From the first id to before the last. */
    record Span(long first, long end) {}

    private final JdbcClient sql;

    Lookup(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Requests that fulfil {@code condition} and whose texts have all {@code pairs}, newest first. The words are asked first, of an index
     * that answers them all at once; how each request stands is looked up one by one, until there are enough.
     */
    List<Long> newest(Span span, Integer[] pairs, Condition.Said condition, int limit) {
        List<Object> values = new ArrayList<>(List.of(span.first(), span.end()));
        String text;
        if (pairs.length == 0) {
            text = """
                    select s.request from search.standing s
                     where s.request >= ? and s.request < ? and %s
                     order by s.request desc limit ?
                    """;
        } else {
            values.add(pairs);
            text = """
                    with hit as materialized (
                        select request from search.words where request >= ? and request < ? and pairs @> ?)
                    select h.request
                      from (select request from hit order by request desc) h
                     cross join lateral (
                        select 1 from search.standing s where s.request = h.request and %s offset 0) s
                     order by h.request desc limit ?
                    """;
        }
        values.addAll(condition.values());
        values.add(limit);
        return sql.sql(text.replace("%s", condition.text()))
                .params(values)
                .query((row, n) -> row.getLong(1))
                .list();
    }

    OptionalLong oldest() {
        return end("asc");
    }

    OptionalLong newest() {
        return end("desc");
    }

    private OptionalLong end(String order) {
        return sql.sql("select request from search.standing order by request " + order + " limit 1")
                .query((row, n) -> row.getLong(1))
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }
}
