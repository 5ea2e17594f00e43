package cn.qingsu.bench.plans;

import cn.qingsu.bench.inside.Act;
import cn.qingsu.bench.inside.Act.Ask;
import cn.qingsu.bench.inside.Ear;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Explains statements where they are asked: on the product's own connection with its settings, within its transaction, on
 * the rows that are there at that moment, right before the statement itself is sent. What explaining changes is taken back.
 *
 * <p>It goes by {@code PREPARE} and {@code EXECUTE} with the types that the driver sends, so that a generic plan is what is
 * judged wherever the product's connections use one.
 */
public final class Explainer implements Ear {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String EXPLAIN = "explain (analyze, buffers, verbose, settings, format json) ";

    private final int samples;
    private final PlanJudge judge;
    private final Map<String, AtomicInteger> seen = new ConcurrentHashMap<>();
    private final List<Explained> explained = new ArrayList<>();
    private final AtomicInteger names = new AtomicInteger();

    /** @param samples how often the same message is explained, each time with other values */
    Explainer(int samples, GrowingTables growing) {
        this.samples = samples;
        this.judge = new PlanJudge(growing);
    }

    @Override
    public void hear(Act act, Connection connection) throws SQLException {
        if (act instanceof Ask ask
                && seen.computeIfAbsent(ask.sql(), unseen -> new AtomicInteger())
                                .getAndIncrement()
                        < samples) {
            explain(ask, connection);
        }
    }

    private void explain(Ask ask, Connection connection) throws SQLException {
        boolean alone = connection.getAutoCommit();
        if (alone) {
            connection.setAutoCommit(false);
        }
        Savepoint before = connection.setSavepoint();
        try {
            for (Single single : Single.of(ask)) {
                if (single.isPlanned()) {
                    keep(explain(single, connection));
                }
            }
        } catch (SQLException fault) {
            keep(new Explained(
                    ask.sql(),
                    0,
                    0,
                    List.of(new Finding(Finding.Kind.UNKNOWN, "", String.valueOf(fault.getMessage()))),
                    JSON.createObjectNode()));
        } finally {
            connection.rollback(before);
            if (alone) {
                connection.rollback();
                connection.setAutoCommit(true);
            } else {
                connection.releaseSavepoint(before);
            }
        }
    }

    private Explained explain(Single single, Connection connection) throws SQLException {
        String name = "explained_" + names.incrementAndGet();
        try (Statement statement = connection.createStatement()) {
            statement.execute(single.prepare(name));
            JsonNode whole;
            try (ResultSet found = statement.executeQuery(EXPLAIN + single.execute(name))) {
                found.next();
                whole = JSON.readTree(found.getString(1)).get(0);
            }
            statement.execute("deallocate " + name);
            JsonNode plan = whole.path("Plan");
            return new Explained(
                    single.text(),
                    whole.path("Execution Time").asDouble(),
                    plan.path("Shared Hit Blocks").asLong()
                            + plan.path("Shared Read Blocks").asLong(),
                    judge.judge(plan),
                    plan);
        }
    }

    private synchronized void keep(Explained one) {
        explained.add(one);
    }

    /** All so far, in the order in which they were asked. */
    public synchronized List<Explained> all() {
        return List.copyOf(explained);
    }
}
