package cn.qingsu.city.unit;

import cn.qingsu.city.Area;
import cn.qingsu.city.AreaCode;
import cn.qingsu.city.AreaLevel;
import cn.qingsu.city.Areas;
import cn.qingsu.city.Category;
import cn.qingsu.city.LeadScope;
import cn.qingsu.city.LeadUnit;
import cn.qingsu.city.LeadUnits;
import cn.qingsu.city.Unit;
import cn.qingsu.city.Units;
import cn.qingsu.city.data.Register;
import cn.qingsu.city.data.Snapshot;
import cn.qingsu.city.data.Snapshots;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Proposes who leads, by the table of lead rules. */
@Component
class RuledLeadUnits implements LeadUnits {

    private record Kept(Register<String, LeadRule> rules, Register<Duty, Duty> duties) {}

    private final Areas areas;
    private final Units units;
    private final Snapshot<Kept> kept;

    RuledLeadUnits(UnitTables tables, Areas areas, Units units, Snapshots snapshots, Clock clock) {
        this.areas = areas;
        this.units = units;
        this.kept = snapshots.of(() -> new Kept(
                new Register<>(tables.leadRules(), LeadRule::rule, clock),
                new Register<>(tables.duties(), Function.identity(), clock)));
    }

    @Override
    public Optional<LeadUnit> of(Category category, @Nullable AreaCode place) {
        return byRule(category.leadRule(), place);
    }

    @Override
    public Optional<LeadUnit> byRule(String rule, @Nullable AreaCode place) {
        return kept.get().rules().find(rule).flatMap(found -> propose(found, place));
    }

    @Override
    public SortedMap<String, LeadScope> rules() {
        return kept.get().rules().valid().stream()
                .collect(Collectors.toMap(LeadRule::rule, LeadRule::scope, (one, other) -> one, TreeMap::new));
    }

    private Optional<LeadUnit> propose(LeadRule rule, @Nullable AreaCode place) {
        Optional<Area> street = above(place, AreaLevel.STREET);
        Optional<Area> district = above(place, AreaLevel.DISTRICT);
        return switch (rule.scope()) {
            case STREET ->
                of(rule, street, "事发地在" + name(street)).or(() -> of(rule, district, "街道未定，先由" + name(district) + "承接"));
            case DISTRICT -> of(rule, district, "事发地在" + name(district));
            case BUREAU ->
                district.flatMap(area -> answering(rule, area.code())
                        .map(unit -> lead(rule, unit, "事发地在" + area.name()))
                        .or(() -> of(rule, district, area.name() + "没有对应的部门，由区(市)承接")));
            case DEPARTMENT -> answering(rule, cityOf()).map(unit -> lead(rule, unit, "全市由市级单位办理"));
            case UTILITY ->
                district.flatMap(area -> answering(rule, area.code()))
                        .map(unit -> lead(rule, unit, "服务范围含" + name(district)))
                        .or(() -> answering(rule, cityOf()).map(unit -> lead(rule, unit, "服务范围为全市")));
            case CENTRE -> units.find(Units.CENTRE).map(unit -> lead(rule, unit, "规则没有指明单位"));
        };
    }

    private AreaCode cityOf() {
        AreaCode area = units.find(Units.CENTRE).map(Unit::area).orElse(null);
        if (area == null) {
            throw new IllegalStateException("the hotline centre has no area: the city was not seeded");
        }
        return area;
    }

    /** The unit with the rule's duty in exactly this area. */
    private Optional<Unit> answering(LeadRule rule, AreaCode area) {
        return kept.get().duties().valid().stream()
                .filter(duty -> duty.duty().equals(rule.duty()) && duty.area().equals(area))
                .map(Duty::unit)
                .map(units::find)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<LeadUnit> of(LeadRule rule, Optional<Area> area, String why) {
        return area.flatMap(each -> units.ofArea(each.code())).map(unit -> lead(rule, unit, why));
    }

    private static LeadUnit lead(LeadRule rule, Unit unit, String why) {
        List<String> parts = Stream.of("职责规则“" + rule.rule() + "”", why, rule.note())
                .flatMap(Stream::ofNullable)
                .toList();
        return new LeadUnit(unit, String.join("；", parts));
    }

    private Optional<Area> above(@Nullable AreaCode place, AreaLevel level) {
        Optional<Area> at = Optional.ofNullable(place).flatMap(areas::find);
        while (at.isPresent() && at.get().level() != level) {
            at = Optional.ofNullable(at.get().parent()).flatMap(areas::find);
        }
        return at;
    }

    private static String name(Optional<Area> area) {
        return area.map(Area::name).orElse("未知区域");
    }
}
