package cn.qingsu.journal;

import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.TimeSorted;
import cn.qingsu.kernel.Trip;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the entries in {@code journal.entry}. */
@Repository
class Entries implements Journal {

    static final String COLUMNS =
            "id, subject, subject_id, version, type, format, at, actor, role, unit, from_state, to_state, reason, body, hash";

    private static final String INSERT = """
            insert into journal.entry (id, subject, subject_id, version, type, format, at, actor, role, unit,
                                       from_state, to_state, reason, body, hash)
            values """;
    private static final int COLUMN_COUNT = 15;
    private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?)";

    private final JdbcClient sql;
    private final JdbcTemplate template;

    Entries(JdbcClient sql, JdbcTemplate template) {
        this.sql = sql;
        this.template = template;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Head append(Head head, Subject subject, Author author, Instant at, List<? extends Event> events) {
        Trip trip = new Trip();
        Head next = append(trip, head, subject, author, at, events);
        trip.run(template);
        return next;
    }

    @Override
    public Head append(Trip trip, Head head, Subject subject, Author author, Instant at, List<? extends Event> events) {
        Instant moment = at.truncatedTo(ChronoUnit.MICROS);
        List<@Nullable Object> values = new ArrayList<>(events.size() * COLUMN_COUNT);
        Head last = head;
        for (Event event : events) {
            last = add(values, last, subject, author, moment, event);
        }
        if (!events.isEmpty()) {
            trip.write(INSERT + String.join(", ", Collections.nCopies(events.size(), ROW)), values);
        }
        return last;
    }

    private static Head add(
            List<@Nullable Object> values, Head head, Subject subject, Author author, Instant at, Event event) {
        long id = TimeSorted.next();
        int version = head.version() + 1;
        String from = name(event.from());
        String to = name(event.to());
        String body = EntryJson.write(event);
        byte[] hash = Chain.link(
                head.hash(),
                id,
                subject,
                version,
                event.type(),
                event.format(),
                at,
                author,
                from,
                to,
                event.reason(),
                body);
        Collections.addAll(
                values,
                id,
                subject.kind(),
                subject.id(),
                version,
                event.type(),
                event.format(),
                at,
                author.account() == null ? null : author.account().value(),
                author.role(),
                author.unit(),
                from,
                to,
                event.reason(),
                body,
                hash);
        return new Head(version, HexFormat.of().formatHex(hash));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Head append(Subject subject, Author author, Instant at, Event event) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(?, ?))")
                .param(subject.kind())
                .param(subject.id())
                .query()
                .listOfRows();
        Head head = sql.sql("""
                        select version, hash from journal.entry
                        where subject = ? and subject_id = ? order by version desc limit 1
                        """)
                .param(subject.kind())
                .param(subject.id())
                .query((row, n) -> new Head(row.getInt(1), HexFormat.of().formatHex(row.getBytes(2))))
                .optional()
                .orElse(Head.NONE);
        return append(head, subject, author, at, List.of(event));
    }

    @Override
    public boolean isTaken(DuplicateKeyException fault) {
        return fault.getMostSpecificCause() instanceof PSQLException cause
                && cause.getServerErrorMessage() != null
                && "journal".equals(cause.getServerErrorMessage().getSchema());
    }

    @Override
    public List<Entry> of(Subject subject) {
        return sql.sql("select " + COLUMNS
                        + " from journal.entry where subject = ? and subject_id = ? order by version")
                .param(subject.kind())
                .param(subject.id())
                .query((row, n) -> entry(row))
                .list();
    }

    private static @Nullable String name(@Nullable Enum<?> state) {
        return state == null ? null : state.name();
    }

    static Entry entry(ResultSet row) throws SQLException {
        long actor = row.getLong("actor");
        AccountId account = row.wasNull() ? null : new AccountId(actor);
        return new Entry(
                row.getLong("id"),
                new Subject(row.getString("subject"), row.getLong("subject_id")),
                row.getInt("version"),
                row.getString("type"),
                row.getInt("format"),
                row.getObject("at", OffsetDateTime.class)
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toInstant(),
                new Author(account, row.getString("role"), row.getString("unit")),
                row.getString("from_state"),
                row.getString("to_state"),
                row.getString("reason"),
                row.getString("body"),
                HexFormat.of().formatHex(row.getBytes("hash")));
    }
}
