package cn.qingsu.dispatch.catalogue;

import cn.qingsu.city.Area;
import cn.qingsu.city.AreaCode;
import cn.qingsu.city.Areas;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which clauses fit a case, and which comes first: by ground (rules 4), then the one with more conditions, then the one for the narrower
 * area, then the newer.
 */
final class Order {

    private final Areas areas;

    Order(Areas areas) {
        this.areas = areas;
    }

    Comparator<Clause> comparator() {
        return Comparator.comparing(Clause::ground)
                .thenComparing(clause -> -clause.conditions().size())
                .thenComparing(clause -> -depth(clause.area()))
                .thenComparing(Clause::validFrom, Comparator.reverseOrder())
                .thenComparing(Clause::number, Comparator.reverseOrder());
    }

    /** What fits, and what would fit if more were known. */
    record Fitting(List<Clause> fit, Set<ConditionKey> asks) {}

    Fitting fitting(List<Clause> clauses, @Nullable AreaCode place, Facts facts) {
        List<Clause> inPlace = clauses.stream()
                .filter(clause -> covers(clause.area(), place))
                .sorted(comparator())
                .toList();
        Set<ConditionKey> asks = EnumSet.noneOf(ConditionKey.class);
        for (Clause clause : inPlace) {
            if (clause.conditions().entrySet().stream().allMatch(each -> maybe(each, facts))) {
                clause.conditions().keySet().stream()
                        .filter(key -> facts.of(key).isEmpty())
                        .forEach(asks::add);
            }
        }
        return new Fitting(
                inPlace.stream().filter(clause -> meets(clause, facts)).toList(), asks);
    }

    private static boolean meets(Clause clause, Facts facts) {
        return clause.conditions().entrySet().stream()
                .allMatch(each -> facts.meets(each.getKey(), each.getValue()).orElse(false));
    }

    private static boolean maybe(Map.Entry<ConditionKey, String> condition, Facts facts) {
        return facts.meets(condition.getKey(), condition.getValue()).orElse(true);
    }

    private boolean covers(@Nullable AreaCode area, @Nullable AreaCode place) {
        if (area == null) {
            return true;
        }
        Optional<Area> at = Optional.ofNullable(place).flatMap(areas::find);
        while (at.isPresent()) {
            if (at.get().code().equals(area)) {
                return true;
            }
            at = Optional.ofNullable(at.get().parent()).flatMap(areas::find);
        }
        return false;
    }

    private int depth(@Nullable AreaCode area) {
        return area == null
                ? 0
                : areas.find(area).map(each -> each.level().ordinal() + 1).orElse(1);
    }
}
