package cn.qingsu.bench.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Finds what is wrong with a plan that was carried out, in {@code EXPLAIN}'s JSON. */
final class PlanJudge {

    /** So many times too many or too few. */
    static final double OFF = 100;

    /** Where neither the estimate nor the truth is as large as this, a wrong one costs nothing. */
    private static final double FEW = 1_000;

    /** What PostgreSQL reports no true number of rows for. */
    private static final Set<String> LIMITED = Set.of("Limit", "CTE Scan");

    private static final Set<String> UNCOUNTED = Set.of("BitmapAnd", "BitmapOr", "ModifyTable");

    private final GrowingTables growing;

    PlanJudge(GrowingTables growing) {
        this.growing = growing;
    }

    List<Finding> judge(JsonNode plan) {
        List<Finding> findings = new ArrayList<>();
        judge(plan, false, findings);
        return findings;
    }

    /** @param cut whether somebody above may have stopped asking for rows before there were no more */
    private void judge(JsonNode node, boolean cut, List<Finding> findings) {
        if (loops(node) > 0) {
            scan(node, findings);
            spill(node, findings);
            estimate(node, cut, findings);
        }
        int place = 0;
        for (JsonNode child : node.path("Plans")) {
            judge(child, cut || mayStop(node, child, place++), findings);
        }
    }

    private static double loops(JsonNode node) {
        return node.path("Actual Loops").asDouble(0);
    }

    private static String type(JsonNode node) {
        return node.path("Node Type").asString("");
    }

    private static boolean mayStop(JsonNode parent, JsonNode child, int place) {
        String join = parent.path("Join Type").asString("");
        boolean inner = place == 1;
        return type(parent).equals("Limit")
                || type(parent).equals("Merge Join")
                || inner
                        && (join.equals("Semi")
                                || join.equals("Anti")
                                || parent.path("Inner Unique").asBoolean(false))
                || child.path("Parent Relationship").asString("").equals("SubPlan")
                || child.path("Parent Relationship").asString("").equals("InitPlan");
    }

    private void scan(JsonNode node, List<Finding> findings) {
        if (type(node).equals("Seq Scan")) {
            String table = table(node);
            double rows = growing.rows(table);
            if (rows >= FEW) {
                findings.add(new Finding(
                        Finding.Kind.SCAN, where(node), String.format(Locale.ROOT, "%,.0f rows in the table", rows)));
            }
        }
    }

    private static void spill(JsonNode node, List<Finding> findings) {
        boolean sorted = node.path("Sort Space Type").asString("").equals("Disk");
        int batches = Math.max(
                node.path("Hash Batches").asInt(1), node.path("HashAgg Batches").asInt(1));
        if (sorted || batches > 1) {
            findings.add(new Finding(
                    Finding.Kind.SPILL,
                    where(node),
                    sorted
                            ? node.path("Sort Method").asString() + ", "
                                    + node.path("Sort Space Used").asLong() + " kB"
                            : batches + " batches"));
        }
    }

    private static void estimate(JsonNode node, boolean cut, List<Finding> findings) {
        if (UNCOUNTED.contains(type(node))) {
            return;
        }
        double planned = Math.max(1, node.path("Plan Rows").asDouble());
        double actual = Math.max(1, node.path("Actual Rows").asDouble());
        // what a limit has cut is as long as there was something to read; so is the limit itself, and a table of it
        // within the query
        boolean limited = cut || LIMITED.contains(node.path("Node Type").asString(""));
        boolean tooMany = planned / actual >= OFF && !limited;
        boolean tooFew = actual / planned >= OFF;
        if ((tooMany || tooFew) && Math.max(planned, actual) >= FEW) {
            findings.add(new Finding(
                    Finding.Kind.ESTIMATE,
                    where(node),
                    String.format(Locale.ROOT, "%,.0f rows expected, %,.0f found", planned, actual)));
        }
    }

    private static String table(JsonNode node) {
        return node.path("Schema").asString("") + "."
                + node.path("Relation Name").asString("");
    }

    private static String where(JsonNode node) {
        String index = node.path("Index Name").asString("");
        return type(node)
                + (node.has("Relation Name") ? " on " + table(node) : "")
                + (index.isEmpty() ? "" : " by " + index);
    }
}
