package cn.qingsu.dispatch.advice;

import cn.qingsu.city.AreaCode;
import cn.qingsu.city.Areas;
import cn.qingsu.city.Unit;
import cn.qingsu.city.UnitCode;
import cn.qingsu.city.Units;
import cn.qingsu.dispatch.advice.Candidate.Reason;
import cn.qingsu.dispatch.catalogue.Catalogue;
import cn.qingsu.dispatch.catalogue.Enquiry;
import cn.qingsu.dispatch.catalogue.Ruling;
import cn.qingsu.dispatch.setting.Setting;
import cn.qingsu.dispatch.setting.Settings;
import cn.qingsu.dispatch.training.Champions;
import cn.qingsu.dispatch.training.Opinion;
import cn.qingsu.identity.Masking;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Says who should lead. Writes nothing; answers within the city's limit, without the model if that does not. */
@Service
public class Advisor {

    private static final int SHOWN = 3;

    private final Catalogue catalogue;
    private final Champions champions;
    private final Precisions precisions;
    private final Likenesses likenesses;
    private final Settings settings;
    private final Areas areas;
    private final Units units;

    Advisor(
            Catalogue catalogue,
            Champions champions,
            Precisions precisions,
            Likenesses likenesses,
            Settings settings,
            Areas areas,
            Units units) {
        this.catalogue = catalogue;
        this.champions = champions;
        this.precisions = precisions;
        this.likenesses = likenesses;
        this.settings = settings;
        this.areas = areas;
        this.units = units;
    }

    /** @param text the citizen's words; what would name him is masked before anything reads them */
    public Advice on(String text, Enquiry enquiry) {
        return on(text, enquiry, true);
    }

    /** As {@link #on} without past orders, where nobody is going to look at them. */
    public Advice briefly(String text, Enquiry enquiry) {
        return on(text, enquiry, false);
    }

    private Advice on(String text, Enquiry enquiry, boolean similar) {
        Ruling ruling = catalogue.decide(enquiry);
        Opinion opinion =
                champions.ask(Masking.inText(text), Duration.ofMillis(settings.number(Setting.ADVICE_LIMIT_MS)));
        List<Candidate> candidates = new ArrayList<>(
                switch (opinion) {
                    case Opinion.Told told -> new Weighing(units, enquiry.complainedAbout()).together(ruling, told);
                    case Opinion.Silent silent -> alone(ruling, enquiry);
                });
        addPlace(candidates, enquiry);
        return new Advice(
                candidates.stream().limit(SHOWN).toList(),
                ruling,
                similar ? likenesses.of(enquiry, opinion) : List.of(),
                opinion instanceof Opinion.Silent(String why) ? why : null,
                opinion instanceof Opinion.Told told ? told.model() : null);
    }

    /** The catalogue alone: as sure as it has proved in this category. */
    private List<Candidate> alone(Ruling ruling, Enquiry enquiry) {
        List<Candidate> candidates = new ArrayList<>();
        Ruling.Named named = ruling.named();
        if (named != null) {
            Double measured = enquiry.category() == null
                    ? null
                    : precisions.ofCatalogue(enquiry.category()).orElse(null);
            candidates.add(Weighing.candidate(named, measured));
        }
        ruling.others().forEach(other -> candidates.add(Weighing.candidate(other, null)));
        return candidates;
    }

    /** Whoever is responsible for the place, behind the others. */
    private void addPlace(List<Candidate> candidates, Enquiry enquiry) {
        for (AreaCode area = enquiry.place(); area != null; area = above(area)) {
            String path = areas.path(area);
            units.ofArea(area)
                    .filter(unit -> !unit.code().equals(Units.CENTRE))
                    .filter(unit -> !accused(unit, enquiry.complainedAbout()))
                    .filter(unit -> candidates.stream()
                            .noneMatch(each -> each.unit().code().equals(unit.code())))
                    .ifPresent(unit -> candidates.add(
                            new Candidate(unit, null, List.of(new Reason("属地", "事发地在" + path)), List.of(), null)));
        }
    }

    private boolean accused(Unit unit, @Nullable UnitCode accused) {
        return accused != null && units.within(unit.code(), accused);
    }

    private @Nullable AreaCode above(AreaCode area) {
        return areas.find(area).map(each -> each.parent()).orElse(null);
    }
}
