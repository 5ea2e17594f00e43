package cn.qingsu.bench.witness;

import cn.qingsu.bench.server.Database;
import cn.qingsu.bench.server.Fault;
import cn.qingsu.bench.server.Waiting;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the followers of the journal have projected. */
public final class Projections {

    /** In the followers' schemas all that grows is projected, but for what the machine thought of a request when it was new. */
    private static final String TABLES = """
            select table_name from retention.growing where split_part(table_name, '.', 1) in
                   (select split_part(name, '.', 1) from journal.follower) and table_name <> 'dispatch.opinion'
            """;

    private static final String BEHIND = """
            select count(*) from journal.follower f
             where exists (select 1 from journal.entry e where (e.xid, e.id) > (f.xid, f.entry_id))
            """;

    private final Database database;

    public Projections(Database database) {
        this.database = database;
    }

    /** The followers by their names. */
    public List<String> names() {
        return texts("select name from journal.follower order by name");
    }

    /** The faults of those that stand at one. */
    public List<String> faults() {
        return texts("select name || ': ' || fault from journal.follower where fault is not null");
    }

    /** Waits until all entries have been read. */
    public Duration caughtUp(Duration patience) {
        long began = System.nanoTime();
        if (!Waiting.until(patience, () -> texts(BEHIND).equals(List.of("0")))) {
            throw new Fault("the followers have not caught up within " + patience + "; faults: " + faults());
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** For each table the number of rows and a sum over all that they hold, whatever their order. */
    public Map<String, String> sums() {
        Map<String, String> sums = new TreeMap<>();
        for (String table : texts(TABLES)) {
            sums.put(
                    table,
                    texts(
                                    "select count(*) || ' rows, ' || coalesce(sum(hashtextextended(t::text, 0)::numeric), 0) from "
                                            + table + " t")
                            .getFirst());
        }
        return sums;
    }

    private List<String> texts(String query) {
        List<String> texts = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
