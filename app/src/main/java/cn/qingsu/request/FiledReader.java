package cn.qingsu.request;

import cn.qingsu.city.AreaCode;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.identity.Requesters;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.RequesterId;
import cn.qingsu.kernel.TimeSorted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what is on file, bounded by street and time, so that it costs the same however many requests there are. */
@Repository
class FiledReader implements FiledRequests {

    private static final String COLUMNS = """
            select r.id, r.state, r.registered_at, r.privacy, r.requester, r.category, r.address, r.lon, r.lat,
                   r.district, r.street, r.community, r.title, left(r.text, 600) as text, r.merged_into
            """;

    private final JdbcClient sql;
    private final Sayings sayings;
    private final Requesters requesters;

    FiledReader(JdbcClient sql, Sayings sayings, Requesters requesters) {
        this.sql = sql;
        this.sayings = sayings;
        this.requesters = requesters;
    }

    @Override
    public Optional<Filed> find(RequestId id) {
        return sql.sql(COLUMNS + " from request.request r where r.id = ? and r.state <> 'DRAFT'")
                .param(id.value())
                .query((row, n) -> filed(row))
                .optional();
    }

    @Override
    public Optional<String> answer(RequestId id) {
        return find(id).flatMap(filed -> Sayings.answer(sayings.of(id))
                .map(said -> requesters.unnamed(filed.requester(), Objects.requireNonNull(said.publicText()))));
    }

    @Override
    public List<Filed> in(Collection<AreaCode> streets, Instant since, int most) {
        return sql.sql("select r.* from unnest(?) wanted cross join lateral (" + COLUMNS + """
                         from request.request r
                        where r.street = wanted and r.id >= ? and r.state <> 'DRAFT'
                        order by r.id desc limit ?) r
                        """)
                .param(streets.stream().map(AreaCode::value).distinct().toArray(String[]::new))
                .param(TimeSorted.firstAt(since))
                .param(most)
                .query((row, n) -> filed(row))
                .list();
    }

    @Override
    public List<Filed> of(Collection<RequesterId> callers, Instant since, int most) {
        return sql.sql(COLUMNS + """
                         from request.request r
                        where r.requester = any(?) and r.id >= ? and r.state <> 'DRAFT'
                        order by r.id desc limit ?
                        """)
                .param(callers.stream().map(RequesterId::value).toArray(Long[]::new))
                .param(TimeSorted.firstAt(since))
                .param(most)
                .query((row, n) -> filed(row))
                .list();
    }

    private static Filed filed(ResultSet row) throws SQLException {
        return new Filed(
                new RequestId(row.getLong("id")),
                State.valueOf(row.getString("state")),
                RequestRows.instant(row, "registered_at"),
                PrivacyLevel.valueOf(row.getString("privacy")),
                RequestRows.id(row, "requester", RequesterId::new),
                RequestRows.code(row, "category", CategoryCode::new),
                RequestRows.place(row),
                row.getString("title"),
                row.getString("text"),
                RequestRows.id(row, "merged_into", RequestId::new));
    }
}
