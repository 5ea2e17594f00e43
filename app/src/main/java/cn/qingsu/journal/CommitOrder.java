package cn.qingsu.journal;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads the journal so that nothing is ever passed over: entries are ordered by the id of the transaction that wrote them,
 * and one is shown only when no transaction with a lower id is still running.
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
                        order by xid, id limit ?
                        """)
                .param(position.xid())
                .param(position.entry())
                .param(limit)
                .query((row, n) ->
                        new Placed(new Position(row.getString("placed_xid"), row.getLong("id")), Entries.entry(row)))
                .list();
    }

    /** The place behind everything that can be read now. */
    Position end() {
        return sql.sql("""
                        select xid::text, id from journal.entry
                        where xid < pg_snapshot_xmin(pg_current_snapshot()) order by xid desc, id desc limit 1
                        """)
                .query((row, n) -> new Position(row.getString(1), row.getLong(2)))
                .optional()
                .orElse(Position.START);
    }
}
