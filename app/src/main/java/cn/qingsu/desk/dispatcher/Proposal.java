package cn.qingsu.desk.dispatcher;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit that might lead.
 *
 * @param before its rank before the city's large language model put the units into another order; the same where it did not
 * @param above the unit above, to tell namesakes apart
 * @param probability that it is the right one; 0 where nothing has been measured
 * @param sure how sure it is, as it is shown; empty where nothing has been measured
 * @param coHandlers the codes of whom the catalogue names beside it
 * @param besides their names in one
 * @param sla code of the clause's own limit; null where it leaves the category's
 */
record Proposal(
        int rank,
        int before,
        String unit,
        String name,
        @Nullable String above,
        double probability,
        String sure,
        List<Why> reasons,
        List<String> coHandlers,
        String besides,
        @Nullable String sla) {

    /** The same at another rank. */
    Proposal at(int other) {
        return new Proposal(other, before, unit, name, above, probability, sure, reasons, coHandlers, besides, sla);
    }

    /** Whether the large language model moved it up. */
    public boolean isRaised() {
        return rank < before;
    }

    /**
     * What speaks for it.
     *
     * @param source such as {@code 清单}
     */
    record Why(String source, String reason) {}
}
