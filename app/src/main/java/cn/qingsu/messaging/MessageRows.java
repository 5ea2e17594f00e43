package cn.qingsu.messaging;

import cn.qingsu.city.UnitCode;
import cn.qingsu.kernel.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps messages in rows, and reads them. */
@Repository
class MessageRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_COUNTED = 1_000;
    private static final int MOST_OF_ONE = 200;

    private final JdbcClient sql;

    MessageRows(JdbcClient sql) {
        this.sql = sql;
    }

    /** Writes those that are not there yet. */
    void insert(Collection<NewMessage> rows) {
        if (!rows.isEmpty()) {
            sql.sql("""
                            insert into messaging.message select * from json_populate_recordset(null::messaging.message, ?::json)
                            on conflict do nothing
                            """).param(JSON.writeValueAsString(rows)).update();
        }
    }

    Optional<Message> find(MessageId id) {
        return sql.sql("select * from messaging.message where request = ? and entry = ? and occasion = ?")
                .param(id.request().value())
                .param(id.entry())
                .param(id.occasion().name())
                .query((row, n) -> message(row))
                .optional();
    }

    /** Newest first. */
    List<Message> of(RequestId request) {
        return sql.sql("select * from messaging.message where request = ? order by entry desc, occasion limit ?")
                .param(request.value())
                .param(MOST_OF_ONE)
                .query((row, n) -> message(row))
                .list();
    }

    /** Newest first; two of one entry may lie on two pages. */
    List<Message> newest(MessageFilter filter, @Nullable Cursor after, int limit) {
        // said only where it is asked, so that each kind of list has a plan of its own
        String state = filter.state() == null ? "" : " and state = :state";
        String occasion = filter.occasion() == null ? "" : " and occasion = :occasion";
        return sql.sql("select * from messaging.message where (entry, occasion) < (:entry, :after)" + state + occasion
                        + " order by entry desc, occasion desc limit :limit")
                .param("state", filter.state() == null ? "" : filter.state().name())
                .param(
                        "occasion",
                        filter.occasion() == null ? "" : filter.occasion().name())
                .param("entry", after == null ? Long.MAX_VALUE : after.entry())
                .param("after", after == null ? "" : after.occasion())
                .param("limit", limit)
                .query((row, n) -> message(row))
                .list();
    }

    /** Where a page of the list ended. */
    record Cursor(long entry, String occasion) {}

    /** How many are in each state; counted up to 1,000. */
    Map<MessageState, Integer> counts() {
        Map<MessageState, Integer> counts = new EnumMap<>(MessageState.class);
        for (MessageState state : MessageState.values()) {
            counts.put(
                    state,
                    sql.sql("select count(*) from (select 1 from messaging.message where state = ? limit ?) counted")
                            .param(state.name())
                            .param(MOST_COUNTED)
                            .query(Integer.class)
                            .single());
        }
        return counts;
    }

    /**
     * Lets a message wait to be sent at once, if it is still in the state that the officer saw and nobody is sending it now.
     *
     * @param anew whether to compose it again
     */
    boolean again(MessageId id, MessageState seen, boolean anew, Instant now) {
        return sql.sql("""
                                update messaging.message
                                   set state = 'WAITING', reason = null, next_at = :now, tries = 0, by_hand = true, claimed_until = null,
                                       channel = case when :anew then null else channel end,
                                       template = case when :anew then null else template end,
                                       subject = case when :anew then null else subject end,
                                       body = case when :anew then null else body end
                                 where request = :request and entry = :entry and occasion = :occasion and state = :seen
                                   and (claimed_until is null or claimed_until < :now)
                                """)
                        .param("anew", anew)
                        .param("now", Timestamp.from(now))
                        .param("request", id.request().value())
                        .param("entry", id.entry())
                        .param("occasion", id.occasion().name())
                        .param("seen", seen.name())
                        .update()
                == 1;
    }

    /** Takes a message back, under the same conditions. */
    boolean cancel(MessageId id, MessageState seen, Instant now) {
        return sql.sql("""
                                update messaging.message
                                   set state = 'CANCELLED', reason = 'BY_OFFICER', next_at = null, claimed_until = null
                                 where request = :request and entry = :entry and occasion = :occasion and state = :seen
                                   and (claimed_until is null or claimed_until < :now)
                                """)
                        .param("now", Timestamp.from(now))
                        .param("request", id.request().value())
                        .param("entry", id.entry())
                        .param("occasion", id.occasion().name())
                        .param("seen", seen.name())
                        .update()
                == 1;
    }

    static Message message(ResultSet row) throws SQLException {
        String body = row.getString("body");
        return new Message(
                new MessageId(
                        new RequestId(row.getLong("request")),
                        row.getLong("entry"),
                        Occasion.valueOf(row.getString("occasion"))),
                row.getTimestamp("at").toInstant(),
                MessageState.valueOf(row.getString("state")),
                named(row, "reason", Reason::valueOf),
                instant(row, "next_at"),
                row.getInt("tries"),
                row.getBoolean("by_hand"),
                new Message.About(
                        named(row, "unit", UnitCode::new), instant(row, "limit_at"), (Long) row.getObject("said")),
                named(row, "channel", MessageChannel::valueOf),
                (Integer) row.getObject("template"),
                body == null
                        ? null
                        : new Rendered(
                                Optional.ofNullable(row.getString("subject")).orElse(""), body),
                instant(row, "sent_at"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    static <E> @Nullable E named(ResultSet row, String column, Function<String, E> value) throws SQLException {
        String name = row.getString(column);
        return name == null ? null : value.apply(name);
    }
}
