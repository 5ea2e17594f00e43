package cn.qingsu.dispatch.catalogue;

import cn.qingsu.city.AreaCode;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.HandlingLevel;
import cn.qingsu.city.SlaCode;
import cn.qingsu.city.UnitCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a clause to say.
 *
 * @param number null for a new clause
 * @param expectedVersion the newest version that its editor has seen; 0 for a new clause
 */
public record ClauseDraft(
        @Nullable Long number,
        int expectedVersion,
        CategoryCode category,
        @Nullable AreaCode area,
        Map<ConditionKey, String> conditions,
        Ground ground,
        Lead lead,
        List<UnitCode> coHandlers,
        HandlingLevel level,
        boolean streetDirect,
        @Nullable SlaCode sla,
        String legalBasis,
        String note,
        LocalDate validFrom,
        String reason) {

    public ClauseDraft {
        conditions = Map.copyOf(conditions);
        coHandlers = List.copyOf(coHandlers);
    }

    /** As it may be tried before anybody has said why. */
    public ClauseDraft tried() {
        return new ClauseDraft(
                number,
                expectedVersion,
                category,
                area,
                conditions,
                ground,
                lead,
                coHandlers,
                level,
                streetDirect,
                sla,
                legalBasis,
                note,
                validFrom,
                reason.isBlank() ? "试算" : reason);
    }

    Clause as(long clause, int version) {
        return new Clause(
                clause,
                version,
                category,
                area,
                conditions,
                ground,
                lead,
                coHandlers,
                level,
                streetDirect,
                sla,
                legalBasis.strip(),
                note.strip(),
                validFrom,
                null);
    }
}
