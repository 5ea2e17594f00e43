package cn.qingsu.bench.seed;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What one table takes, with all its partitions.
 *
 * @param rows as the database knows them after it has looked
 * @param bytes of its rows, long texts included
 * @param indexBytes of its indexes
 */
record TableSize(String table, long rows, long bytes, long indexBytes) {

    private static final String SIZES = """
            with recursive tree as (
                select c.oid, c.oid as root
                  from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r', 'p') and not c.relispartition
                   and n.nspname not in ('pg_catalog', 'information_schema')
                union all
                select i.inhrelid, t.root from tree t join pg_inherits i on i.inhparent = t.oid
            )
            select t.root::regclass::text as name, sum(greatest(c.reltuples, 0))::bigint as rows,
                   sum(pg_table_size(c.oid))::bigint as bytes, sum(pg_indexes_size(c.oid))::bigint as index_bytes
              from tree t join pg_class c on c.oid = t.oid and c.relkind = 'r'
             group by t.root order by sum(pg_total_relation_size(c.oid)) desc, 1
            """;

    long allBytes() {
        return bytes + indexBytes;
    }

    /** Every table of the product, the largest first. */
    static List<TableSize> all(Connection connection) throws SQLException {
        List<TableSize> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SIZES)) {
            while (rows.next()) {
                all.add(new TableSize(
                        rows.getString("name"),
                        rows.getLong("rows"),
                        rows.getLong("bytes"),
                        rows.getLong("index_bytes")));
            }
        }
        return all;
    }
}
