package cn.qingsu.journal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads the journal so that nothing is ever passed over: entries are ordered by the id of the transaction that wrote them,
 * and one is shown only when no transaction with a lower id is still running.
 *
 * <p>How many are read stands in the statement's text: for a limit that is a parameter, a kept plan expects a tenth of the
 * journal and sorts all of it.
 */
@Repository
class CommitOrder {

    /** An entry with the place behind which reading goes on. */
    record Placed(Position position, Entry entry) {}

    private final JdbcClient sql;

    CommitOrder(JdbcClient sql) {
        this.sql = sql;
    }

    List<Placed> after(Position position, int limit) {
        return sql.sql("select xid::text as placed_xid, " + Entries.COLUMNS + """
                         from journal.entry
                        where (xid, id) > (?::xid8, ?) and xid < pg_snapshot_xmin(pg_current_snapshot())
                        order by xid, id limit\s""" + limit)
                .param(position.xid())
                .param(position.entry())
                .query((row, n) ->
                        new Placed(new Position(row.getString("placed_xid"), row.getLong("id")), Entries.entry(row)))
                .list();
    }

    /**
     * A stretch of the journal, of which only some entries were read.
     *
     * @param end where it ends
     * @param entries how many it holds, read or not
     */
    record Stretch(Position end, int entries, List<Entry> wanted) {}

    /** All that comes after, up to {@code limit} entries; empty where there is nothing more. */
    Optional<Stretch> stretch(Position position, int limit) {
        List<Placed> read = after(position, limit);
        return read.isEmpty()
                ? Optional.empty()
                : Optional.of(new Stretch(
                        read.getLast().position(),
                        read.size(),
                        read.stream().map(Placed::entry).toList()));
    }

    /** As {@link #after}, of which only entries of {@code types} are read; empty where there is nothing more. */
    Optional<Stretch> stretch(Position position, int limit, Collection<String> types) {
        AtomicReference<Position> end = new AtomicReference<>(position);
        AtomicInteger entries = new AtomicInteger();
        List<Entry> wanted = new ArrayList<>();
        sql.sql("with stretch as materialized (select xid, " + Entries.COLUMNS + """
                         from journal.entry
                        where (xid, id) > (?::xid8, ?) and xid < pg_snapshot_xmin(pg_current_snapshot())
                        order by xid, id limit\s""" + limit + """
                        ), last as materialized (
                        select xid, id, (select count(*) from stretch) as entries from stretch order by xid desc, id desc limit 1
                        )
                        select s.*, s.xid::text as placed_xid, last.entries
                          from last
                          join stretch s on s.type = any(?) or (s.xid = last.xid and s.id = last.id)
                         order by s.xid, s.id
                        """)
                .param(position.xid())
                .param(position.entry())
                .param(types.toArray(String[]::new))
                .query(row -> {
                    end.set(new Position(row.getString("placed_xid"), row.getLong("id")));
                    entries.set(row.getInt("entries"));
                    if (types.contains(row.getString("type"))) {
                        wanted.add(Entries.entry(row));
                    }
                });
        return entries.get() == 0
                ? Optional.empty()
                : Optional.of(new Stretch(Objects.requireNonNull(end.get()), entries.get(), wanted));
    }

    /**
     * What lies behind a place.
     *
     * @param entries how many, counted to a hundred thousand
     * @param oldest when the first of them was written; null where there is none
     */
    record Behind(long entries, @Nullable Instant oldest) {}

    /** What comes after, be it ready to be read or not. The place stands in the text, so that the plan knows how far it is from the end. */
    Behind behind(Position position) {
        return sql.sql("""
                        select count(*), min(at)
                          from (select e.at from journal.entry e
                                 where (e.xid, e.id) > ('""" + Long.parseUnsignedLong(position.xid()) + "'::xid8, " + position.entry() + """
                                 ) order by e.xid, e.id limit 100000) behind
                        """)
                .query((row, n) -> {
                    OffsetDateTime oldest = row.getObject(2, OffsetDateTime.class);
                    return new Behind(row.getLong(1), oldest == null ? null : oldest.toInstant());
                })
                .single();
    }

    /** A transaction's id that nobody has taken yet. */
    String now() {
        return sql.sql("select pg_snapshot_xmax(pg_current_snapshot())::text")
                .query(String.class)
                .single();
    }

    /** Whether every transaction before {@code id} has ended, so that all its entries can be read. */
    boolean isSettled(String id) {
        return sql.sql("select pg_snapshot_xmin(pg_current_snapshot()) >= ?::xid8")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** The place behind everything that can be read now. */
    Position end() {
        return sql.sql("""
                        select xid::text as placed_xid, id from journal.entry
                        where xid < pg_snapshot_xmin(pg_current_snapshot()) order by xid desc, id desc limit 1
                        """)
                .query((row, n) -> new Position(row.getString(1), row.getLong(2)))
                .optional()
                .orElse(Position.START);
    }
}
