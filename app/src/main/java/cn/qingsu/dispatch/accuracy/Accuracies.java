package cn.qingsu.dispatch.accuracy;

import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.Slice;
import cn.qingsu.kernel.TimeSorted;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts up first dispatches of a period and shows the cases behind each figure. */
@Repository
public class Accuracies {

    private static final String PERIOD = " first_at >= :from and first_at < :to ";

    private final JdbcClient sql;

    Accuracies(JdbcClient sql) {
        this.sql = sql;
    }

    /** Days of the city, both included; by when the first dispatch was. */
    public record Period(LocalDate from, LocalDate to) {}

    /** All together. */
    public Accuracy whole(Period period) {
        return sql.sql("select count(*), count(changed_by) from dispatch.lesson where" + PERIOD)
                .param("from", Timestamp.from(CityTime.startOf(period.from())))
                .param("to", Timestamp.from(CityTime.startOf(period.to().plusDays(1))))
                .query((row, n) -> new Accuracy("", row.getInt(1), row.getInt(2)))
                .single();
    }

    /** Each part, the most dispatches first; the parts sum to the whole. */
    public List<Accuracy> by(Dimension dimension, Period period) {
        return sql.sql("select " + dimension.column()
                        + " as key, count(*), count(changed_by) from dispatch.lesson where" + PERIOD
                        + "group by 1 order by 2 desc, 1")
                .param("from", Timestamp.from(CityTime.startOf(period.from())))
                .param("to", Timestamp.from(CityTime.startOf(period.to().plusDays(1))))
                .query((row, n) -> new Accuracy(row.getString(1), row.getInt(2), row.getInt(3)))
                .list();
    }

    /**
     * The cases behind a figure, newest first.
     *
     * @param key of the part; null for the whole
     * @param changedOnly only those whose first lead was changed
     */
    public Slice<RequestId> cases(
            Dimension dimension,
            @Nullable String key,
            Period period,
            boolean changedOnly,
            @Nullable String after,
            int limit) {
        List<RequestId> found = sql.sql("select request from dispatch.lesson where" + PERIOD
                        + (key == null ? "" : "and " + dimension.column() + " = :key ")
                        + "and request < :after" + (changedOnly ? " and changed_by is not null" : "")
                        + " order by request desc limit :limit")
                .param("from", Timestamp.from(CityTime.startOf(period.from())))
                .param("to", Timestamp.from(CityTime.startOf(period.to().plusDays(1))))
                .param("key", key)
                .param("after", after == null ? Long.MAX_VALUE : TimeSorted.parse(after))
                .param("limit", limit + 1)
                .query((row, n) -> new RequestId(row.getLong(1)))
                .list();
        return Slice.of(found, limit, RequestId::value);
    }
}
