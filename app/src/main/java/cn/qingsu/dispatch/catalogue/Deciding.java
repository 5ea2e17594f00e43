package cn.qingsu.dispatch.catalogue;

import cn.qingsu.city.Area;
import cn.qingsu.city.AreaCode;
import cn.qingsu.city.AreaLevel;
import cn.qingsu.city.Areas;
import cn.qingsu.city.LeadUnit;
import cn.qingsu.city.LeadUnits;
import cn.qingsu.city.Unit;
import cn.qingsu.city.UnitCode;
import cn.qingsu.city.Units;
import cn.qingsu.dispatch.catalogue.Ruling.Named;
import cn.qingsu.dispatch.lesson.Precedents;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Decides by the order of rules 4: clauses by their grounds, what goes straight to the street, precedents, then people. */
final class Deciding {

    private final Areas areas;
    private final Units units;
    private final LeadUnits leads;
    private final Successors successors;
    private final Precedents precedents;
    private final Vocabulary vocabulary;
    private final Order order;

    Deciding(
            Areas areas,
            Units units,
            LeadUnits leads,
            Successors successors,
            Precedents precedents,
            Vocabulary vocabulary) {
        this.areas = areas;
        this.units = units;
        this.leads = leads;
        this.successors = successors;
        this.precedents = precedents;
        this.vocabulary = vocabulary;
        this.order = new Order(areas);
    }

    /** @param clauses those of the case's category that hold on its day */
    Ruling decide(List<Clause> clauses, Enquiry asked) {
        Order.Fitting fitting = order.fitting(clauses, asked.place(), vocabulary.with(asked.facts(), asked.day()));
        Set<String> notes = new TreeSet<>();
        if (asked.category() == null) {
            notes.add("请先选定分类，职责清单按分类查找。");
        } else if (clauses.isEmpty()) {
            notes.add("职责清单没有这个分类的条目，请管理员补充。");
        }
        List<Named> named = new ArrayList<>();
        for (Clause clause : fitting.fit()) {
            leads(clause, asked, notes).stream()
                    .map(lead -> named(clause, lead, asked, notes))
                    .filter(each ->
                            named.stream().noneMatch(other -> other.unit().equals(each.unit())))
                    .forEach(named::add);
        }
        if (named.isEmpty()) {
            precedent(asked).ifPresent(named::add);
        }
        if (named.isEmpty() && asked.urgent()) {
            districtFirst(asked).ifPresent(named::add);
        }
        boolean decided = !named.isEmpty();
        return new Ruling(
                decided ? named.getFirst() : null,
                decided ? named.subList(1, named.size()) : List.of(),
                decided ? null : asked.returns() > 0 ? Ruling.Next.CONSULTATION : Ruling.Next.REVIEWER,
                fitting.asks(),
                List.copyOf(notes));
    }

    private Named named(Clause clause, LeadUnit lead, Enquiry asked, Set<String> notes) {
        Unit standing = standing(lead.unit(), notes);
        Unit unit = notAccused(standing, asked.complainedAbout());
        if (!unit.equals(standing)) {
            notes.add("被反映单位或其下属不得办理，由上一级“" + unit.name() + "”承接。");
        }
        List<UnitCode> beside = clause.coHandlers().stream()
                .filter(code -> asked.complainedAbout() == null || !units.within(code, asked.complainedAbout()))
                .filter(code -> !code.equals(unit.code()))
                .toList();
        return new Named(unit, beside, new Ruling.ByClause(clause), clause.cited() + "：" + lead.reason());
    }

    /** Whom the clause names: straight to the street first where it says so, then by its rule. */
    private List<LeadUnit> leads(Clause clause, Enquiry asked, Set<String> notes) {
        List<LeadUnit> found = new ArrayList<>();
        if (clause.streetDirect()) {
            straight(asked).ifPresent(found::add);
        }
        switch (clause.lead()) {
            case Lead.Direct(UnitCode code) ->
                units.find(code)
                        .map(unit -> new LeadUnit(unit, "指定由" + unit.name() + "主办"))
                        .ifPresent(found::add);
            case Lead.ByRule(String rule) -> leads.byRule(rule, asked.place()).ifPresent(found::add);
        }
        if (found.isEmpty()) {
            notes.add("承办单位要按事发地确定，请选定街道或在地图上选点。");
        }
        found.stream()
                .filter(each -> each.unit().code().equals(Units.CENTRE))
                .forEach(each -> notes.add(clause.cited() + "没有指明单位：" + each.reason()));
        found.removeIf(each -> each.unit().code().equals(Units.CENTRE));
        return found;
    }

    /** To the community where the channel is meant for that, else to the street (rules 4, 5). */
    private Optional<LeadUnit> straight(Enquiry asked) {
        Optional<LeadUnit> community = asked.streetChannel()
                ? at(asked.place(), AreaLevel.COMMUNITY).map(unit -> new LeadUnit(unit, "镇街直办，微信等渠道直接到社区（村）"))
                : Optional.empty();
        return community.or(() ->
                at(asked.place(), AreaLevel.STREET).map(unit -> new LeadUnit(unit, "镇街直办，直接到" + unit.name())));
    }

    private Optional<Unit> at(@Nullable AreaCode place, AreaLevel level) {
        Optional<Area> at = Optional.ofNullable(place).flatMap(areas::find);
        while (at.isPresent() && at.get().level() != level) {
            at = Optional.ofNullable(at.get().parent()).flatMap(areas::find);
        }
        return at.flatMap(area -> units.ofArea(area.code()));
    }

    /** Who stands in for a unit that was abolished: who took over, else the unit above. */
    private Unit standing(Unit unit, Set<String> notes) {
        if (successors.stands(unit.code())) {
            return unit;
        }
        Unit now = successors.of(unit.code()).flatMap(units::find).orElseGet(() -> units.superior(unit.code()));
        notes.add(unit.name() + "已撤并，由" + now.name() + "承接。");
        return now;
    }

    /** One level up while it would be the unit complained about, or one below it (rules 1). */
    private Unit notAccused(Unit unit, @Nullable UnitCode accused) {
        return accused != null && units.within(unit.code(), accused) ? units.superior(accused) : unit;
    }

    private Optional<Named> precedent(Enquiry asked) {
        return asked.category() == null
                ? Optional.empty()
                : precedents
                        .latest(asked.category(), at(asked.place()))
                        .flatMap(found -> units.find(found.lead())
                                .map(unit -> notAccused(standing(unit, new TreeSet<>()), asked.complainedAbout()))
                                .map(unit -> new Named(
                                        unit,
                                        List.of(),
                                        new Ruling.ByPrecedent(found.request()),
                                        "同一分类、同一地点曾经会商，由" + unit.name() + "主办")));
    }

    /** The place and what it lies in, narrowest first, without the city itself. */
    private List<AreaCode> at(@Nullable AreaCode place) {
        List<AreaCode> within = new ArrayList<>();
        Optional<Area> at = Optional.ofNullable(place).flatMap(areas::find);
        while (at.isPresent() && at.get().level() != AreaLevel.CITY) {
            within.add(at.get().code());
            at = Optional.ofNullable(at.get().parent()).flatMap(areas::find);
        }
        return within;
    }

    private Optional<Named> districtFirst(Enquiry asked) {
        return at(asked.place(), AreaLevel.DISTRICT)
                .map(unit -> notAccused(unit, asked.complainedAbout()))
                .map(unit -> new Named(
                        unit, List.of(), new Ruling.DistrictFirst(), "紧急而责任不清，由" + unit.name() + "先行处置，再定责任"));
    }
}
