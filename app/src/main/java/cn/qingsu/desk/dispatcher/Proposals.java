package cn.qingsu.desk.dispatcher;

import cn.qingsu.city.AreaCode;
import cn.qingsu.city.Areas;
import cn.qingsu.city.Categories;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.LeadUnits;
import cn.qingsu.city.Unit;
import cn.qingsu.city.UnitCode;
import cn.qingsu.city.Units;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Proposes who should lead: first by the category's rule, then whoever is responsible for the place. */
@Component
class Proposals {

    private final Categories categories;
    private final LeadUnits leadUnits;
    private final Areas areas;
    private final Units units;

    Proposals(Categories categories, LeadUnits leadUnits, Areas areas, Units units) {
        this.categories = categories;
        this.leadUnits = leadUnits;
        this.areas = areas;
        this.units = units;
    }

    private record Reasoned(Unit unit, String source, String reason) {}

    List<Proposal> of(@Nullable CategoryCode category, @Nullable AreaCode place) {
        Map<UnitCode, Reasoned> found = new LinkedHashMap<>();
        Optional.ofNullable(category)
                .flatMap(categories::find)
                .flatMap(each -> leadUnits.of(each, place))
                .ifPresent(lead -> add(found, lead.unit(), "目录", lead.reason()));
        for (AreaCode area = place; area != null; area = above(area)) {
            AreaCode here = area;
            units.ofArea(here)
                    .filter(unit -> !unit.code().equals(Units.CENTRE))
                    .ifPresent(unit -> add(found, unit, "属地", "事发地在" + areas.path(here)));
        }
        int rank = 1;
        java.util.ArrayList<Proposal> proposals = new java.util.ArrayList<>();
        for (Reasoned each : found.values()) {
            proposals.add(new Proposal(
                    rank++,
                    each.unit().code().value(),
                    each.unit().name(),
                    Optional.ofNullable(each.unit().parent())
                            .flatMap(units::find)
                            .map(Unit::name)
                            .orElse(null),
                    each.source(),
                    each.reason()));
        }
        return proposals;
    }

    private static void add(Map<UnitCode, Reasoned> found, Unit unit, String source, String reason) {
        found.putIfAbsent(unit.code(), new Reasoned(unit, source, reason));
    }

    private @Nullable AreaCode above(AreaCode area) {
        return areas.find(area).map(each -> each.parent()).orElse(null);
    }
}
