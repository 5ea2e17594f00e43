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
 * One version of a clause of the dispatch catalogue (职责清单).
 *
 * @param number names the clause through all its versions
 * @param area with everything below it; null for the whole city
 * @param conditions all of which must be met
 * @param streetDirect goes straight to the street or community (镇街直办)
 * @param sla null for the category's own limit; shown to whoever dispatches
 * @param legalBasis the law or list that it rests on; may be empty
 * @param validTo the first day on which it no longer holds; null while no end is known
 */
public record Clause(
        long number,
        int version,
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
        @Nullable LocalDate validTo) {

    public Clause {
        conditions = Map.copyOf(conditions);
        coHandlers = List.copyOf(coHandlers);
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    /** As staff cite it. */
    public String cited() {
        return "职责清单第 " + number + " 条";
    }
}
