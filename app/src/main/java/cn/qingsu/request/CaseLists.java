package cn.qingsu.request;

import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.ChannelCode;
import cn.qingsu.city.Unit;
import cn.qingsu.city.UnitCode;
import cn.qingsu.city.Units;
import cn.qingsu.identity.CaseFacts;
import cn.qingsu.identity.MaskedRequester;
import cn.qingsu.identity.Masking;
import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.RequesterId;
import cn.qingsu.kernel.Slice;
import cn.qingsu.kernel.TimeSorted;
import cn.qingsu.kernel.Trip;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads lists of requests by keyset. */
@Repository
class CaseLists {

    /** A line with what the permission rules must know of it. */
    record Found(CaseRow row, CaseFacts facts, Optional<RequesterId> requester) {

        CaseRow shownWith(MaskedRequester masked) {
            return new CaseRow(
                    row.id(),
                    row.number(),
                    row.version(),
                    row.state(),
                    row.type(),
                    row.urgency(),
                    row.privacy(),
                    row.channel(),
                    row.title(),
                    row.category(),
                    row.place(),
                    row.registeredAt(),
                    row.sourceTime(),
                    row.citizenDue(),
                    row.leadUnit(),
                    row.attentionAt(),
                    row.unitDue(),
                    row.card(),
                    row.supervised(),
                    row.round(),
                    masked);
        }
    }

    private static final String LINE = """
            select r.id, r.number, r.version, r.state, r.type, r.urgency, r.privacy, r.channel, r.title, r.category,
                   r.address, r.lon, r.lat, r.district, r.street, r.community, r.complained_about, r.requester,
                   r.registered_at, r.source_time, r.due_at, r.lead_unit, r.attention_at, r.yellow_at, r.red_at, r.unit_due,
                   r.supervised, r.round,
                   array(select distinct unit from request.assignment where request = r.id) as units
            """;

    /** What units have in hand, task by task. */
    static final String HELD =
            "from request.assignment a join request.request r on r.id = a.request where a.closed_at is null";

    private final JdbcClient sql;
    private final Units units;

    CaseLists(JdbcClient sql, Units units) {
        this.sql = sql;
        this.units = units;
    }

    Slice<Found> page(Queue queue, Set<UnitCode> scopes, @Nullable String after, int limit, Instant now) {
        Cursor cursor = Cursor.read(after);
        String order = queue.on() == Queue.On.ASSIGNMENT ? "a.due_at" : "r.attention_at";
        String key = queue.on() == Queue.On.ASSIGNMENT ? "a.id" : "r.id";
        List<Keyed> rows = sql.sql(LINE + ", extract(epoch from " + order + ")::text as key_at, " + key + " as key_id "
                        + from(queue, scopes) + " and (" + order + ", " + key
                        + ") > (to_timestamp(:at::double precision), :id) order by " + order + ", " + key
                        + " limit :limit")
                .param("now", Timestamp.from(now))
                .param("units", unitsBelow(scopes))
                .param("at", cursor.at())
                .param("id", cursor.id())
                .param("limit", limit + 1)
                .query((row, n) -> new Keyed(found(row, now), row.getString("key_at"), row.getLong("key_id")))
                .list();
        return Slice.cut(rows, limit, Keyed::cursor).map(Keyed::found);
    }

    static String from(Queue queue, Set<UnitCode> scopes) {
        boolean all = isEverywhere(scopes);
        return switch (queue.on()) {
            case REQUEST ->
                "from request.request r where " + queue.condition() + (all ? "" : " and r.lead_unit = any(:units)");
            case LEAD_UNIT ->
                "from request.request r where " + queue.condition() + (all ? "" : " and r.lead_unit = any(:units)");
            case ASSIGNMENT -> HELD + " and " + queue.condition() + (all ? "" : " and a.unit = any(:units)");
        };
    }

    Slice<Found> newest(Set<UnitCode> scopes, @Nullable String after, int limit, Instant now) {
        boolean all = isEverywhere(scopes);
        List<Found> rows = sql.sql(LINE
                        + (all
                                ? " from request.request r where r.id < :id"
                                : " from request.request r where r.id < :id and exists (select 1 from request.assignment x"
                                        + " where x.request = r.id and x.unit = any(:units))")
                        + " and r.state <> 'DRAFT' order by r.id desc limit :limit")
                .param("units", unitsBelow(scopes))
                .param("id", after == null ? Long.MAX_VALUE : TimeSorted.parse(after))
                .param("limit", limit + 1)
                .query((row, n) -> found(row, now))
                .list();
        return Slice.of(rows, limit, found -> found.row().id().value());
    }

    Slice<Found> ofRequesters(Collection<RequesterId> whose, @Nullable String after, int limit, Instant now) {
        List<Found> rows = sql.sql(LINE + """
                         from request.request r
                        where r.requester = any(:whose) and r.id < :id order by r.id desc limit :limit
                        """)
                .param("whose", whose.stream().map(RequesterId::value).toArray(Long[]::new))
                .param("id", after == null ? Long.MAX_VALUE : TimeSorted.parse(after))
                .param("limit", limit + 1)
                .query((row, n) -> found(row, now))
                .list();
        return Slice.of(rows, limit, found -> found.row().id().value());
    }

    List<Found> byIds(Collection<RequestId> ids, Instant now) {
        return sql.sql(LINE + " from request.request r where r.id = any(:ids)")
                .param("ids", ids.stream().map(RequestId::value).toArray(Long[]::new))
                .query((row, n) -> found(row, now))
                .list();
    }

    Optional<RequestId> idOf(RequestNumber number) {
        return sql.sql("select id from request.request where number = ?")
                .param(number.value())
                .query((row, n) -> new RequestId(row.getLong(1)))
                .optional();
    }

    Optional<RequestId> idOf(RequestNumber number, Collection<RequesterId> whose) {
        return sql.sql("select id from request.request where number = :number and requester = any(:whose)")
                .param("number", number.value())
                .param("whose", whose.stream().map(RequesterId::value).toArray(Long[]::new))
                .query((row, n) -> new RequestId(row.getLong(1)))
                .optional();
    }

    /** Those merged into a request, read along with others. */
    Trip.Rows<Found> merged(Trip trip, RequestId into, Instant now) {
        return trip.read(
                LINE + " from request.request r where r.merged_into = ? order by r.id",
                (row, n) -> found(row, now),
                into.value());
    }

    static boolean isEverywhere(Set<UnitCode> scopes) {
        return scopes.contains(Units.CENTRE);
    }

    /** All units in the subtrees; empty for the centre, which needs no filter. */
    String[] unitsBelow(Set<UnitCode> roots) {
        Set<String> below = new HashSet<>();
        if (!isEverywhere(roots)) {
            Deque<UnitCode> open = new ArrayDeque<>(roots);
            while (!open.isEmpty()) {
                UnitCode unit = open.pop();
                if (below.add(unit.value())) {
                    units.children(unit).stream().map(Unit::code).forEach(open::push);
                }
            }
        }
        return below.toArray(String[]::new);
    }

    private static Found found(ResultSet row, Instant now) throws SQLException {
        UnitCode accused = RequestRows.code(row, "complained_about", UnitCode::new);
        PrivacyLevel privacy = PrivacyLevel.valueOf(row.getString("privacy"));
        CaseRow line = new CaseRow(
                new RequestId(row.getLong("id")),
                row.getString("number"),
                row.getInt("version"),
                State.valueOf(row.getString("state")),
                RequestType.valueOf(row.getString("type")),
                Urgency.valueOf(row.getString("urgency")),
                privacy,
                new ChannelCode(row.getString("channel")),
                Masking.inText(row.getString("title")),
                RequestRows.code(row, "category", CategoryCode::new),
                masked(RequestRows.place(row)),
                RequestRows.instant(row, "registered_at"),
                RequestRows.nullableInstant(row, "source_time"),
                RequestRows.instant(row, "due_at"),
                RequestRows.code(row, "lead_unit", UnitCode::new),
                RequestRows.nullableInstant(row, "attention_at"),
                RequestRows.nullableInstant(row, "unit_due"),
                CaseRow.Card.at(
                        now, RequestRows.nullableInstant(row, "yellow_at"), RequestRows.nullableInstant(row, "red_at")),
                row.getBoolean("supervised"),
                row.getInt("round"),
                MaskedRequester.NOBODY);
        Set<UnitCode> held = Arrays.stream((String[]) row.getArray("units").getArray())
                .map(UnitCode::new)
                .collect(Collectors.toSet());
        return new Found(
                line,
                new CaseFacts(privacy, held, accused),
                Optional.ofNullable(RequestRows.id(row, "requester", RequesterId::new)));
    }

    private static Place masked(Place place) {
        String address = place.address();
        return new Place(
                address == null ? null : Masking.inText(address),
                place.point(),
                place.district(),
                place.street(),
                place.community());
    }

    private record Keyed(Found found, String at, long id) {
        String cursor() {
            return at + "_" + TimeSorted.text(id);
        }
    }

    /** Where a page begins: behind a moment and an id. */
    private record Cursor(String at, long id) {

        static Cursor read(@Nullable String text) {
            if (text == null || text.isBlank()) {
                return new Cursor("0", 0);
            }
            String[] parts = text.split("_", 2);
            return new Cursor(new java.math.BigDecimal(parts[0]).toPlainString(), TimeSorted.parse(parts[1]));
        }
    }
}
