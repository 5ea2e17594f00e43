package cn.qingsu.request;

import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.ChannelCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.RequesterId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads many requests by their ids, in one statement each for rows and for texts. */
@Repository
class FindableReader implements Findables {

    private final JdbcClient sql;

    FindableReader(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Findable> of(Collection<RequestId> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql.sql("""
                        select r.id, r.state, r.type, r.urgency, r.privacy, r.channel, r.category, r.address, r.lon, r.lat,
                               r.district, r.street, r.community, r.complained_about, r.yellow_at, r.red_at, r.supervised,
                               array(select distinct unit from request.assignment where request = r.id order by unit) as units
                          from request.request r
                         where r.id = any(?) and r.state <> 'DRAFT'
                        """)
                        .param(values(ids))
                        .query((row, n) -> findable(row))
                        .list();
    }

    private static Findable findable(ResultSet row) throws SQLException {
        return new Findable(
                new RequestId(row.getLong("id")),
                State.valueOf(row.getString("state")),
                RequestType.valueOf(row.getString("type")),
                Urgency.valueOf(row.getString("urgency")),
                PrivacyLevel.valueOf(row.getString("privacy")),
                new ChannelCode(row.getString("channel")),
                RequestRows.code(row, "category", CategoryCode::new),
                RequestRows.place(row),
                Arrays.stream((String[]) row.getArray("units").getArray())
                        .map(UnitCode::new)
                        .collect(Collectors.toSet()),
                RequestRows.code(row, "complained_about", UnitCode::new),
                RequestRows.nullableInstant(row, "yellow_at"),
                RequestRows.nullableInstant(row, "red_at"),
                row.getBoolean("supervised"));
    }

    @Override
    public List<SaidIn> said(Collection<RequestId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, List<SaidIn.Saying>> sayings = new HashMap<>();
        sql.sql("""
                        select request, kind, internal_text, public_text from request.words
                         where request = any(?) order by request, id
                        """).param(values(ids)).query(row -> {
            SaidKind kind = SaidKind.valueOf(row.getString("kind"));
            List<SaidIn.Saying> said = sayings.computeIfAbsent(row.getLong("request"), id -> new ArrayList<>());
            Stream.of(row.getString("public_text"), row.getString("internal_text"))
                    .filter(text -> text != null && !text.isBlank())
                    .forEach(text -> said.add(new SaidIn.Saying(kind, text)));
        });
        return sql.sql("""
                        select id, requester, title, text, address, lon, lat, district, street, community
                          from request.request where id = any(?) and state <> 'DRAFT'
                        """)
                .param(values(ids))
                .query((row, n) -> new SaidIn(
                        new RequestId(row.getLong("id")),
                        RequestRows.id(row, "requester", RequesterId::new),
                        row.getString("title"),
                        row.getString("text"),
                        RequestRows.place(row),
                        sayings.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    @Override
    public List<RequestId> after(RequestId after, int most) {
        return sql.sql("select id from request.request where id > ? order by id limit ?")
                .param(after.value())
                .param(most)
                .query((row, n) -> new RequestId(row.getLong(1)))
                .list();
    }

    private static Long[] values(Collection<RequestId> ids) {
        return ids.stream().map(RequestId::value).distinct().toArray(Long[]::new);
    }
}
