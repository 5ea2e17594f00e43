package cn.qingsu.desk.dispatcher;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit that might lead.
 *
 * @param above the unit above, to tell namesakes apart
 * @param probability that it is the right one; 0 where nothing has been measured
 * @param sure how sure it is, as it is shown; empty where nothing has been measured
 * @param coHandlers the codes of whom the catalogue names beside it
 * @param besides their names in one
 * @param sla code of the clause's own limit; null where it leaves the category's
 */
record Proposal(
        int rank,
        String unit,
        String name,
        @Nullable String above,
        double probability,
        String sure,
        List<Why> reasons,
        List<String> coHandlers,
        String besides,
        @Nullable String sla) {

    /**
     * What speaks for it.
     *
     * @param source such as {@code 清单}
     */
    record Why(String source, String reason) {}
}
