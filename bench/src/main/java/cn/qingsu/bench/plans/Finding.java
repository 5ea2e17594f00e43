package cn.qingsu.bench.plans;

/**
 * Something wrong with a plan.
 *
 * @param where the node of the plan, such as {@code Seq Scan on request.request_2026_11}
 * @param detail the figures
 */
public record Finding(Kind kind, String where, String detail) {

    public enum Kind {
        /** All of a table that grows is read. */
        SCAN("sequential scan of a growing table"),
        /** A sort or a hash table did not fit into memory. */
        SPILL("spilled to disk"),
        /** PostgreSQL was wrong about the number of rows by {@link PlanJudge#OFF} times. */
        ESTIMATE("row estimate off"),
        /** It could not be explained, so nothing is known of it. */
        UNKNOWN("not explained");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
