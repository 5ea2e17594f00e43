package cn.qingsu.desk.suggest;

import cn.qingsu.city.Area;
import cn.qingsu.city.AreaCode;
import cn.qingsu.city.AreaLevel;
import cn.qingsu.city.Areas;
import cn.qingsu.city.Categories;
import cn.qingsu.city.Category;
import cn.qingsu.city.OutOfScope;
import cn.qingsu.city.Situation;
import cn.qingsu.city.SituationCode;
import cn.qingsu.city.Unit;
import cn.qingsu.city.UnitCode;
import cn.qingsu.city.Units;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What the city knows by a few letters, for the fields that are chosen and not typed. */
@RestController
@RequestMapping("/desk/suggest")
class SuggestApi {

    private static final int SHOWN = 12;
    private static final int LOOKED_AT = 400;

    private final Units units;
    private final Areas areas;
    private final Categories categories;
    private final OutOfScope outOfScope;

    SuggestApi(Units units, Areas areas, Categories categories, OutOfScope outOfScope) {
        this.units = units;
        this.areas = areas;
        this.categories = categories;
        this.outOfScope = outOfScope;
    }

    /** @param below only units below this one; with an empty text, those directly below */
    @GetMapping("/units")
    List<Suggestion> units(
            @RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable String below) {
        if (below == null || below.isBlank()) {
            return q.isBlank()
                    ? List.of()
                    : units.named(q.strip(), SHOWN).stream().map(this::unit).toList();
        }
        UnitCode root = new UnitCode(below);
        List<Unit> found = q.isBlank() ? units.children(root) : units.named(q.strip(), LOOKED_AT);
        return found.stream()
                .filter(unit -> !unit.code().equals(root) && units.within(unit.code(), root))
                .limit(q.isBlank() ? LOOKED_AT : SHOWN)
                .map(this::unit)
                .toList();
    }

    private Suggestion unit(Unit unit) {
        String above = Optional.ofNullable(unit.parent())
                .flatMap(units::find)
                .map(Unit::name)
                .orElse("");
        return new Suggestion(unit.code().value(), unit.name(), unit.level().label() + " · " + above);
    }

    @GetMapping("/categories")
    List<Suggestion> categories(@RequestParam(defaultValue = "") String q) {
        List<Category> found =
                q.isBlank() ? categories.all().stream().limit(SHOWN).toList() : categories.named(q.strip(), SHOWN);
        return found.stream()
                .map(each -> new Suggestion(
                        each.code().value(),
                        each.path(),
                        each.leadRule() + " · " + each.sla().label()))
                .toList();
    }

    /**
     * @param level {@code STREET} or {@code COMMUNITY}; null for both
     * @param street only what lies in this street
     */
    @GetMapping("/areas")
    List<Suggestion> areas(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable AreaLevel level,
            @RequestParam(defaultValue = "") String street) {
        boolean within = !street.isBlank() && level == AreaLevel.COMMUNITY;
        List<Area> found = within && q.isBlank()
                ? areas.children(new AreaCode(street))
                : q.isBlank() ? List.of() : areas.named(q.strip(), LOOKED_AT);
        return found.stream()
                .filter(area -> area.level() == AreaLevel.STREET || area.level() == AreaLevel.COMMUNITY)
                .filter(area -> level == null || area.level() == level)
                .filter(area -> !within || String.valueOf(area.parent()).equals(street))
                .limit(within ? LOOKED_AT : SHOWN)
                .map(area -> new Suggestion(
                        area.code().value(),
                        areas.path(area.code()),
                        area.level() == AreaLevel.STREET ? "街道、镇" : "社区、村"))
                .toList();
    }

    /** Areas of every height below the city, districts first. */
    @GetMapping("/districts")
    List<Suggestion> districts(@RequestParam(defaultValue = "") String q) {
        List<Area> found = q.isBlank()
                ? units.find(Units.CENTRE).map(Unit::area).map(areas::children).orElse(List.of())
                : areas.named(q.strip(), LOOKED_AT);
        return found.stream()
                .filter(area -> area.level() != AreaLevel.CITY)
                .limit(SHOWN)
                .map(area -> new Suggestion(
                        area.code().value(),
                        areas.path(area.code()),
                        area.level().label()))
                .toList();
    }

    @GetMapping("/situations")
    List<Suggestion> situations(@RequestParam(defaultValue = "") String q) {
        List<Situation> found =
                q.isBlank() ? outOfScope.all().stream().limit(SHOWN).toList() : outOfScope.named(q.strip(), SHOWN);
        return found.stream()
                .map(each -> new Suggestion(each.code().value(), each.text(), each.group()))
                .toList();
    }

    /** The approved wording of a situation. */
    @GetMapping("/situations/{code}")
    Map<String, String> wording(@PathVariable String code) {
        return outOfScope
                .find(new SituationCode(code))
                .map(each -> Map.of("wording", each.wording()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
