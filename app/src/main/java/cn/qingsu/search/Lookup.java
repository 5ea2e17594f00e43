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

    /** So many requests of a month are looked up one by one within a few milliseconds. */
    private static final long FEW_A_MONTH = 4_000;

    private static final long MOST_LOOKED_UP = 32_000;

    private final JdbcClient sql;

    Lookup(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Requests within {@code span} that fulfil {@code condition} and whose texts have all {@code pairs}, newest first. Those with a rare word
     * are few: all are read from the index of words, and looked up. Those with a common one are many, so that it takes few looks into
     * texts to find it among those that fulfil the condition.
     *
     * @param window where the span lies
     */
    List<Long> newest(Window window, Span span, Integer[] pairs, Condition.Said condition, int limit) {
        if (pairs.length == 0) {
            return standing(span, condition, limit);
        }
        int few = (int) Math.min(MOST_LOOKED_UP, FEW_A_MONTH * window.months());
        Long[] having = having(window, pairs, few + 1);
        return having.length > few
                ? saying(span, pairs, condition, limit)
                : having.length == 0 ? List.of() : among(having, span, condition, limit);
    }

    private List<Long> standing(Span span, Condition.Said condition, int limit) {
        List<Object> values = new ArrayList<>(List.of(span.first(), span.end()));
        values.addAll(condition.values());
        values.add(limit);
        return sql.sql("select s.request from search.standing s where s.request >= ? and s.request < ? and "
                        + condition.text() + " order by s.request desc limit ?")
                .params(values)
                .query((row, n) -> row.getLong(1))
                .list();
    }

    /**
     * The months' ends stand in the text, so that the database sees before it plans that they leave out nothing of a partition; and the pairs in
     * a query of their own, so that it does not see how common they are, and asks the index that is made for them.
     */
    private Long[] having(Window window, Integer[] pairs, int limit) {
        return sql.sql("select request from search.words where request >= " + window.start() + " and request < "
                        + window.end() + " and pairs @> (select ?::integer[]) limit ?")
                .param(pairs)
                .param(limit)
                .query((row, n) -> row.getLong(1))
                .list()
                .toArray(Long[]::new);
    }

    private List<Long> among(Long[] having, Span span, Condition.Said condition, int limit) {
        List<Object> values = new ArrayList<>(List.of(span.first(), span.end(), having));
        values.addAll(condition.values());
        values.add(limit);
        return sql.sql("select s.request from search.standing s"
                        + " where s.request >= ? and s.request < ? and s.request = any(?) and " + condition.text()
                        + " order by s.request desc limit ?")
                .params(values)
                .query((row, n) -> row.getLong(1))
                .list();
    }

    private List<Long> saying(Span span, Integer[] pairs, Condition.Said condition, int limit) {
        List<Object> values = new ArrayList<>(List.of(span.first(), span.end()));
        values.addAll(condition.values());
        values.add(pairs);
        values.add(limit);
        return sql.sql("""
                        select s.request
                          from (select s.request from search.standing s
                                 where s.request >= ? and s.request < ? and %s order by s.request desc) s
                         cross join lateral (
                            select 1 from search.words w where w.request = s.request and w.pairs @> ? offset 0) w
                         order by s.request desc limit ?
                        """.replace("%s", condition.text()))
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
