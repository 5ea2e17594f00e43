package cn.qingsu.desk.suggest;

import cn.qingsu.city.Area;
import cn.qingsu.city.AreaCode;
import cn.qingsu.city.AreaLevel;
import cn.qingsu.city.AreaNames;
import cn.qingsu.city.Areas;
import cn.qingsu.city.Gazetteer;
import cn.qingsu.city.Landmark;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Places that everybody knows by name, while somebody types an address. */
@RestController
class PlaceApi {

    private static final int SHOWN = 10;

    private final Gazetteer gazetteer;
    private final Areas areas;

    PlaceApi(Gazetteer gazetteer, Areas areas) {
        this.gazetteer = gazetteer;
        this.areas = areas;
    }

    /**
     * A place to take over.
     *
     * @param take the fields that it fills and their values, for {@code reading.mjs}
     */
    record NamedPlace(String value, String label, String hint, Map<String, Field> take) {}

    /** What a field holds, and what it shows. */
    record Field(String value, String label) {}

    @GetMapping("/desk/suggest/places")
    List<NamedPlace> places(@RequestParam(defaultValue = "") String q) {
        String typed = q.strip();
        if (typed.isEmpty()) {
            return List.of();
        }
        Gazetteer.Edition edition = gazetteer.current();
        List<NamedPlace> found = new ArrayList<>();
        for (boolean beginning : List.of(true, false)) {
            edition.landmarks().stream()
                    .filter(each -> named(each, typed, beginning))
                    .map(this::landmark)
                    .forEach(found::add);
            edition.areas().stream()
                    .filter(each -> each.area().level() == AreaLevel.STREET
                            || each.area().level() == AreaLevel.COMMUNITY)
                    .filter(each -> named(each, typed, beginning))
                    .limit(SHOWN)
                    .map(each -> area(each.area()))
                    .forEach(found::add);
        }
        return found.stream().distinct().limit(SHOWN).toList();
    }

    private static boolean named(Landmark landmark, String typed, boolean beginning) {
        return Stream.concat(Stream.of(landmark.name()), landmark.aliases().stream())
                .anyMatch(name -> fits(name, typed, beginning));
    }

    private static boolean named(AreaNames area, String typed, boolean beginning) {
        return Stream.concat(Stream.of(area.area().name()), area.others().stream())
                .anyMatch(name -> fits(name, typed, beginning));
    }

    private static boolean fits(String name, String typed, boolean beginning) {
        return beginning ? name.startsWith(typed) : name.contains(typed);
    }

    /** Where its name alone does not tell the area, none is filled in. */
    private NamedPlace landmark(Landmark landmark) {
        Area area = landmark.areas().size() == 1
                ? areas.find(landmark.areas().getFirst()).orElse(null)
                : null;
        String hint = area == null ? "有几处，请选街道" : areas.path(area.code());
        return new NamedPlace(landmark.name(), landmark.name(), hint, take(landmark.name(), area));
    }

    private NamedPlace area(Area area) {
        return new NamedPlace(area.name(), area.name(), areas.path(area.code()), take(area.name(), area));
    }

    private Map<String, Field> take(String address, @Nullable Area area) {
        Map<String, Field> take = new LinkedHashMap<>();
        take.put("address", new Field(address, address));
        if (area != null) {
            boolean community = area.level() == AreaLevel.COMMUNITY;
            take.put("district", field(area.level() == AreaLevel.DISTRICT ? area.code() : null));
            take.put(
                    "street", field(community ? area.parent() : area.level() == AreaLevel.STREET ? area.code() : null));
            take.put("community", field(community ? area.code() : null));
        }
        return take;
    }

    private Field field(@Nullable AreaCode code) {
        return code == null ? new Field("", "") : new Field(code.value(), areas.path(code));
    }
}
