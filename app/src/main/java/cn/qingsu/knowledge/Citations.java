package cn.qingsu.knowledge;

import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.Slice;
import cn.qingsu.kernel.TimeSorted;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which answers cite which articles: counts of use, and the cases behind them. */
@Repository
public class Citations {

    /** An answer that cites a version. */
    public record Cited(RequestId request, int version, Instant at) {}

    private final JdbcClient sql;

    Citations(JdbcClient sql) {
        this.sql = sql;
    }

    /** How many answers cite each article, in whichever version; none are absent. */
    public Map<ArticleNumber, Integer> counts(Collection<ArticleNumber> numbers) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        return sql
                .sql("select number, count(*) from knowledge.citation where number = any(?) group by number")
                .param(numbers.stream().map(ArticleNumber::value).toArray(Long[]::new))
                .query((row, n) -> Map.entry(new ArticleNumber(row.getLong(1)), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The answers that cite an article, those of the newest requests first. */
    public Slice<Cited> of(ArticleNumber number, @Nullable String after, int limit) {
        long before = after == null ? Long.MAX_VALUE : TimeSorted.parse(after);
        List<Cited> rows = sql.sql("""
                        select distinct on (request) request, version, at from knowledge.citation
                        where number = ? and request < ? order by request desc, answer desc limit ?
                        """)
                .params(number.value(), before, limit + 1)
                .query((row, n) -> new Cited(
                        new RequestId(row.getLong("request")),
                        row.getInt("version"),
                        row.getTimestamp("at").toInstant()))
                .list();
        return Slice.of(rows, limit, cited -> cited.request().value());
    }

    /** A citation as it is kept. */
    record Kept(
            long request,
            long answer,
            Citation citation,
            Instant at,
            @Nullable Long account) {}

    void keep(List<Kept> citations) {
        for (Kept each : citations) {
            sql.sql("""
                            insert into knowledge.citation (request, answer, number, version, at, account) values (?, ?, ?, ?, ?, ?)
                            on conflict do nothing
                            """)
                    .param(each.request())
                    .param(each.answer())
                    .param(each.citation().article().value())
                    .param(each.citation().version())
                    .param(Timestamp.from(each.at()))
                    .param(each.account())
                    .update();
        }
    }

    void empty() {
        sql.sql("truncate knowledge.citation").update();
    }
}
