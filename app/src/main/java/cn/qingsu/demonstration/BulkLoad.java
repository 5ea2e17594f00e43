package cn.qingsu.demonstration;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes indexes, constraints and triggers away from tables that are to be filled, and makes them again afterwards exactly as
 * the catalogue told of them. On a partitioned table what belongs to the whole is taken from the whole, what a partition has
 * for itself from the partition.
 */
final class BulkLoad {

    private static final Logger log = LoggerFactory.getLogger(BulkLoad.class);

    /** How one thing is taken away and made again. */
    record Part(String table, String drop, String create) {}

    private static final String PARTS = """
            with recursive wanted as (
                select t.oid from unnest(?) name join pg_class t on t.oid = name::regclass
                union all
                select i.inhrelid from wanted w join pg_inherits i on i.inhparent = w.oid
            ),
            constraints as (
                select 1 as rank, c.conrelid as relation, c.conname::text as name,
                       format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname) as drop_it,
                       format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) as make_it
                  from pg_constraint c join wanted w on w.oid = c.conrelid
                 where c.contype in ('p', 'u', 'x') and c.conparentid = 0
                union all
                select 0, c.conrelid, c.conname::text,
                       format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname),
                       format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid))
                  from pg_constraint c
                 where c.contype = 'f' and c.conparentid = 0
                   and (c.conrelid in (select oid from wanted) or c.confrelid in (select oid from wanted))
            ),
            indexes as (
                select 2 as rank, x.indrelid as relation, i.relname::text as name,
                       format('drop index %s', x.indexrelid::regclass) as drop_it,
                       -- that of a whole table says ON ONLY, which would leave its partitions without
                       regexp_replace(pg_get_indexdef(x.indexrelid), ' ON ONLY ', ' ON ') as make_it
                  from pg_index x join wanted w on w.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
                 where not exists (select 1 from pg_constraint c where c.conindid = x.indexrelid and c.contype in ('p', 'u', 'x'))
                   and not exists (select 1 from pg_inherits h where h.inhrelid = x.indexrelid)
            )
            select relation::regclass::text as relation, drop_it, make_it
              from (select * from constraints union all select * from indexes) parts
             order by rank, relation::regclass::text, name
            """;

    private final JdbcClient sql;

    BulkLoad(DataSource source) {
        this.sql = JdbcClient.create(source);
    }

    /** What {@code tables} and their partitions have, in the order in which it can be taken away. */
    List<Part> parts(Collection<String> tables) {
        return sql.sql(PARTS)
                .param(tables.toArray(String[]::new))
                .query((row, n) -> new Part(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** Runs {@code load} while {@code tables} have nothing of the kind. */
    <T> T around(Collection<String> tables, Supplier<T> load) {
        Deque<Part> taken = new ArrayDeque<>();
        try {
            for (Part part : parts(tables)) {
                sql.sql(part.drop()).update();
                taken.push(part);
            }
            return load.get();
        } finally {
            make(new ArrayList<>(taken));
        }
    }

    private void make(List<Part> parts) {
        for (Part part : parts) {
            sql.sql(part.create()).update();
        }
        log.info("made {} indexes and constraints again", parts.size());
    }
}
