package cn.qingsu.desk.dispatcher;

import cn.qingsu.city.AreaCode;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.Unit;
import cn.qingsu.city.UnitCode;
import cn.qingsu.city.Units;
import cn.qingsu.desk.dispatcher.AdviceCard.Ask;
import cn.qingsu.desk.dispatcher.AdviceCard.Choice;
import cn.qingsu.desk.shell.CityNames;
import cn.qingsu.dispatch.advice.Advice;
import cn.qingsu.dispatch.advice.Advisor;
import cn.qingsu.dispatch.advice.Candidate;
import cn.qingsu.dispatch.catalogue.Catalogue;
import cn.qingsu.dispatch.catalogue.ConditionKey;
import cn.qingsu.dispatch.catalogue.Enquiries;
import cn.qingsu.dispatch.lesson.Lesson;
import cn.qingsu.dispatch.lesson.Lessons;
import cn.qingsu.dispatch.lesson.Stated;
import cn.qingsu.identity.Officer;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.CaseRow;
import cn.qingsu.request.Matter;
import cn.qingsu.request.Matters;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the recommendation of a case ready to be shown. */
@Component
class AdviceCards {

    private final Advisor advisor;
    private final Enquiries enquiries;
    private final Catalogue catalogue;
    private final Matters matters;
    private final Lessons lessons;
    private final Stated stated;
    private final SimilarOrders similar;
    private final Units units;
    private final CityNames names;
    private final Clock clock;

    AdviceCards(
            Advisor advisor,
            Enquiries enquiries,
            Catalogue catalogue,
            Matters matters,
            Lessons lessons,
            Stated stated,
            SimilarOrders similar,
            Units units,
            CityNames names,
            Clock clock) {
        this.advisor = advisor;
        this.enquiries = enquiries;
        this.catalogue = catalogue;
        this.matters = matters;
        this.lessons = lessons;
        this.stated = stated;
        this.similar = similar;
        this.units = units;
        this.names = names;
        this.clock = clock;
    }

    /**
     * @param category as it stands in the form
     * @param place as it stands in the form
     * @return empty if there is no such case
     */
    Optional<AdviceCard> of(RequestId id, Officer officer, @Nullable CategoryCode category, @Nullable AreaCode place) {
        Matter matter = matters.of(List.of(id)).get(id);
        if (matter == null) {
            return Optional.empty();
        }
        Map<String, String> facts = stated.of(List.of(id)).getOrDefault(id, Map.of());
        int returns = Optional.ofNullable(lessons.of(List.of(id)).get(id))
                .map(Lesson::returns)
                .orElse(0);
        Advice advice = advisor.on(
                matter.text(), enquiries.of(matter, category, place, facts, returns, CityTime.day(clock.instant())));
        return Optional.of(new AdviceCard(
                proposals(advice),
                place == null ? "" : names.area(place),
                asks(advice, facts),
                advice.ruling().notes(),
                similar.of(advice.similar(), id, officer),
                advice.silence(),
                advice.ruling().next() == null ? null : advice.ruling().next().label()));
    }

    /** Keeps with the case what the form states for the catalogue's conditions; values that the catalogue does not know are passed over. */
    Decision<Boolean> state(CaseRow row, Map<ConditionKey, String> said, Officer officer) {
        Map<String, String> known = new HashMap<>();
        said.forEach((key, value) -> {
            if (value.isEmpty() || known(key, value)) {
                known.put(key.name(), value);
            }
        });
        return stated.state(row.id(), known, row.state(), officer);
    }

    private boolean known(ConditionKey key, String value) {
        return catalogue.values(key).stream().anyMatch(each -> each.value().equals(value));
    }

    private List<Ask> asks(Advice advice, Map<String, String> facts) {
        Set<ConditionKey> keys = EnumSet.noneOf(ConditionKey.class);
        keys.addAll(advice.ruling().asks());
        facts.keySet().forEach(key -> keys.add(ConditionKey.valueOf(key)));
        keys.remove(ConditionKey.SEASON);
        return keys.stream()
                .map(key -> new Ask(
                        key.name(),
                        key.label(),
                        catalogue.values(key).stream()
                                .map(each -> new Choice(
                                        each.value(), each.label(), each.value().equals(facts.get(key.name()))))
                                .toList()))
                .toList();
    }

    private List<Proposal> proposals(Advice advice) {
        List<Proposal> proposals = new ArrayList<>();
        for (Candidate each : advice.candidates()) {
            Unit unit = each.unit();
            proposals.add(new Proposal(
                    proposals.size() + 1,
                    proposals.size() + 1,
                    unit.code().value(),
                    unit.name(),
                    Optional.ofNullable(unit.parent())
                            .flatMap(units::find)
                            .map(Unit::name)
                            .orElse(null),
                    each.probability() == null ? 0 : each.probability(),
                    sure(each.probability()),
                    each.reasons().stream()
                            .map(reason -> new Proposal.Why(reason.source(), reason.text()))
                            .toList(),
                    each.coHandlers().stream().map(UnitCode::value).toList(),
                    each.coHandlers().stream().map(names::unit).collect(Collectors.joining("、")),
                    each.sla() == null ? null : each.sla().name()));
        }
        return proposals;
    }

    private static String sure(@Nullable Double probability) {
        return probability == null
                ? ""
                : String.format(Locale.ROOT, "%.0f%%", 100 * Objects.requireNonNull(probability));
    }
}
