package cn.qingsu.dispatch.lesson;

import cn.qingsu.city.CategoryCode;
import cn.qingsu.kernel.RequestId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what became of dispatches. */
@Repository
public class Lessons {

    /** The name under which the journal's follower keeps its position. */
    public static final String FOLLOWER = "dispatch.lessons";

    private final JdbcClient sql;

    Lessons(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those of a category first dispatched since {@code since}, newest first. */
    public List<Lesson> of(CategoryCode category, Instant since, int most) {
        return sql.sql("""
                        select * from dispatch.lesson where category = ? and first_at >= ? order by first_at desc limit ?
                        """)
                .params(category.value(), Timestamp.from(since), most)
                .query((row, n) -> LessonRows.lesson(row))
                .list();
    }

    public Map<RequestId, Lesson> of(Collection<RequestId> requests) {
        return requests.isEmpty()
                ? Map.of()
                : sql
                        .sql("select * from dispatch.lesson where request = any(?)")
                        .param(requests.stream().map(RequestId::value).toArray(Long[]::new))
                        .query((row, n) -> LessonRows.lesson(row))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Lesson::request, each -> each));
    }

    /**
     * Those that a unit stands for now, first dispatched in [since, until), oldest first: what may be learned from.
     *
     * @param most the newest of them, if there are more
     */
    public List<Lesson> toLearnFrom(Instant since, Instant until, int most) {
        return sql.sql("""
                        select * from dispatch.lesson where first_at >= ? and first_at < ? and lead_unit is not null
                        order by first_at desc, request desc limit ?
                        """)
                .params(Timestamp.from(since), Timestamp.from(until), most)
                .query((row, n) -> LessonRows.lesson(row))
                .list()
                .reversed();
    }
}
