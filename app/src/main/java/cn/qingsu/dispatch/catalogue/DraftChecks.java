package cn.qingsu.dispatch.catalogue;

import cn.qingsu.city.Areas;
import cn.qingsu.city.Categories;
import cn.qingsu.city.LeadUnits;
import cn.qingsu.city.UnitCode;
import cn.qingsu.city.Units;
import cn.qingsu.kernel.Refusal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a clause may say. */
@Component
class DraftChecks {

    static final String CLAUSE = "规则 4：职责清单是按版本生效的数据";
    private static final int LONGEST = 500;

    private final Areas areas;
    private final Units units;
    private final Categories categories;
    private final LeadUnits leads;
    private final Catalogue catalogue;

    DraftChecks(Areas areas, Units units, Categories categories, LeadUnits leads, Catalogue catalogue) {
        this.areas = areas;
        this.units = units;
        this.categories = categories;
        this.leads = leads;
        this.catalogue = catalogue;
    }

    /** Empty if nothing speaks against it. */
    Optional<Refusal> refusal(ClauseDraft draft, LocalDate today) {
        if (categories.find(draft.category()).isEmpty()) {
            return no("unknown-category", "没有这一分类，请从列表中选择。");
        }
        if (draft.area() != null && areas.find(draft.area()).isEmpty()) {
            return no("unknown-area", "没有这个区域，请从列表中选择。");
        }
        return lead(draft).or(() -> conditions(draft)).or(() -> texts(draft)).or(() -> day(draft.validFrom(), today));
    }

    private Optional<Refusal> lead(ClauseDraft draft) {
        if (draft.lead() instanceof Lead.ByRule(String rule) && !leads.rules().containsKey(rule)) {
            return no("unknown-rule", "没有名为“" + rule + "”的承办规则，请从列表中选择。");
        }
        Stream<UnitCode> lead = draft.lead() instanceof Lead.Direct(UnitCode unit) ? Stream.of(unit) : Stream.empty();
        return Stream.concat(lead, draft.coHandlers().stream())
                .map(this::unit)
                .flatMap(Optional::stream)
                .findFirst();
    }

    Optional<Refusal> unit(UnitCode code) {
        if (units.find(code).isEmpty()) {
            return no("unknown-unit", "没有这个承办单位，请从列表中选择。");
        }
        return units.isValid(code)
                ? Optional.empty()
                : no("unit-abolished", "“" + units.find(code).orElseThrow().name() + "”已撤并，请改为现在承接的单位。");
    }

    private Optional<Refusal> conditions(ClauseDraft draft) {
        for (Map.Entry<ConditionKey, String> each : draft.conditions().entrySet()) {
            if (catalogue.values(each.getKey()).stream()
                    .noneMatch(known -> known.value().equals(each.getValue()))) {
                return no("unknown-condition", "“" + each.getKey().label() + "”没有这个选项，请从列表中选择。");
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> texts(ClauseDraft draft) {
        if (Stream.of(draft.legalBasis(), draft.note(), draft.reason()).anyMatch(text -> text.length() > LONGEST)) {
            return no("text-too-long", "依据、说明、理由各不超过 " + LONGEST + " 字，请缩短。");
        }
        return reason(draft.reason());
    }

    static Optional<Refusal> reason(String reason) {
        return reason.isBlank() ? no("reason-missing", "请写明修改的理由，以便日后查考。") : Optional.empty();
    }

    static Optional<Refusal> day(LocalDate from, LocalDate today) {
        return from.isBefore(today) ? no("begins-too-early", "最早从今天起生效；以往的转办按当时的版本，不作修改。") : Optional.empty();
    }

    static Optional<Refusal> no(String code, String message) {
        return Optional.of(new Refusal(code, CLAUSE, message));
    }
}
