package cn.qingsu.telephony;

import cn.qingsu.identity.Masking;
import cn.qingsu.identity.Sealing;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps {@code telephony.call} and what is linked to it. Numbers are sealed. */
@Repository
class CallRows {

    private record Linked(long call, Call.Link link) {}

    private final JdbcClient sql;
    private final Sealing sealing;

    CallRows(JdbcClient sql, Sealing sealing) {
        this.sql = sql;
        this.sealing = sealing;
    }

    /** @throws org.springframework.dao.DuplicateKeyException if the agent is in another call */
    void start(CallId id, AccountId agent, String number, String seat, NewCall call, Instant at) {
        sql.sql("insert into telephony.line (account, call) values (?, ?)")
                .param(agent.value())
                .param(id.value())
                .update();
        sql.sql("""
                        insert into telephony.call (id, agent, number, seat, source, external_id, started_at)
                        values (?, ?, ?::bytea, ?, ?, ?, ?)
                        """)
                .param(id.value())
                .param(agent.value())
                .param(number.isEmpty() ? null : sealing.seal(number, place(id)))
                .param(seat)
                .param(call.source().name())
                .param(call.externalId())
                .param(Timestamp.from(at))
                .update();
    }

    void end(Call call, CallResult result, Instant at) {
        sql.sql("update telephony.call set ended_at = ?, result = ? where id = ?")
                .param(Timestamp.from(at))
                .param(result.name())
                .param(call.id().value())
                .update();
        sql.sql("delete from telephony.line where account = ? and call = ?")
                .param(call.agent().value())
                .param(call.id().value())
                .update();
    }

    boolean link(CallId id, RequestId request, LinkKind kind, Instant at) {
        return sql.sql("""
                        insert into telephony.link (request, call, kind, at) values (?, ?, ?, ?)
                        on conflict do nothing
                        """)
                        .param(request.value())
                        .param(id.value())
                        .param(kind.name())
                        .param(Timestamp.from(at))
                        .update()
                > 0;
    }

    boolean isLinked(CallId id, RequestId request, LinkKind kind) {
        return sql.sql("select exists (select from telephony.link where request = ? and call = ? and kind = ?)")
                .param(request.value())
                .param(id.value())
                .param(kind.name())
                .query(Boolean.class)
                .single();
    }

    Optional<Call> find(CallId id) {
        return read("select * from telephony.call where id = ?", id.value()).stream()
                .findFirst();
    }

    Optional<Call> current(AccountId agent) {
        return read(
                        "select c.* from telephony.line l join telephony.call c on c.id = l.call where l.account = ?",
                        agent.value())
                .stream()
                .findFirst();
    }

    Optional<Call> told(String externalId) {
        return read("select * from telephony.call where external_id = ? order by id desc limit 1", externalId).stream()
                .findFirst();
    }

    List<Call> of(RequestId request) {
        return read("""
                select c.* from telephony.call c
                 where c.id in (select call from telephony.link where request = ?) order by c.id
                """, request.value());
    }

    /** In clear; empty if withheld. */
    String number(CallId id) {
        return sql.sql("select number from telephony.call where id = ?")
                .param(id.value())
                .query((row, n) -> opened(id, row.getBytes(1)))
                .single();
    }

    private List<Call> read(String question, Object parameter) {
        List<Call> rows =
                sql.sql(question).param(parameter).query((row, n) -> call(row)).list();
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Call.Link>> links = sql
                .sql("select * from telephony.link where call = any(?) order by at")
                .param(rows.stream().map(each -> each.id().value()).toArray(Long[]::new))
                .query((row, n) -> new Linked(
                        row.getLong("call"),
                        new Call.Link(
                                new RequestId(row.getLong("request")),
                                LinkKind.valueOf(row.getString("kind")),
                                instant(row, "at"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Linked::call, Collectors.mapping(Linked::link, Collectors.toList())));
        return rows.stream()
                .map(each -> with(each, links.getOrDefault(each.id().value(), List.of())))
                .toList();
    }

    private Call call(ResultSet row) throws SQLException {
        CallId id = new CallId(row.getLong("id"));
        String result = row.getString("result");
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Call(
                id,
                Masking.phone(opened(id, row.getBytes("number"))),
                row.getString("seat"),
                CallSource.valueOf(row.getString("source")),
                new AccountId(row.getLong("agent")),
                instant(row, "started_at"),
                ended == null ? null : ended.toInstant(),
                result == null ? null : CallResult.valueOf(result),
                List.of());
    }

    private static Call with(Call call, List<Call.Link> links) {
        return new Call(
                call.id(),
                call.number(),
                call.seat(),
                call.source(),
                call.agent(),
                call.startedAt(),
                call.endedAt(),
                call.result(),
                links);
    }

    private String opened(CallId id, byte @Nullable [] sealed) {
        return sealed == null ? "" : sealing.open(sealed, place(id));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static String place(CallId id) {
        return "telephony.call/" + id;
    }
}
