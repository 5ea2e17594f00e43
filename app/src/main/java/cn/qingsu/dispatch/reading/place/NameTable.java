package cn.qingsu.dispatch.reading.place;

import cn.qingsu.city.Area;
import cn.qingsu.city.AreaCode;
import cn.qingsu.city.AreaLevel;
import cn.qingsu.city.AreaNames;
import cn.qingsu.city.Gazetteer;
import cn.qingsu.city.Landmark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Every way of writing the names of the city's areas and landmarks. */
final class NameTable {

    private static final Pattern ROAD = Pattern.compile(".+(路|大街|街|大道|道|巷|线)");
    private static final int BARE_COMMUNITY = 3;

    /** What a written name may mean. */
    record Meaning(Area area, Form form) {}

    private final Map<String, List<Meaning>> names = new HashMap<>();
    private final Map<Character, Integer> longest = new HashMap<>(); // by first character
    private final Map<AreaCode, Area> areas = new HashMap<>();
    private final List<Stem> stems = new ArrayList<>();

    NameTable(Gazetteer.Edition edition) {
        edition.areas().forEach(each -> areas.put(each.area().code(), each.area()));
        edition.areas().forEach(this::add);
        edition.landmarks().forEach(this::add);
    }

    private void add(AreaNames names) {
        Area area = names.area();
        Stem stem = Stem.of(area);
        if (area.level() == AreaLevel.CITY) {
            return; // every text of the city may name the city
        }
        stems.add(stem);
        Set<String> full = new HashSet<>(names.others());
        full.add(area.name());
        full.addAll(stem.inFull());
        full.forEach(name -> put(name, area, Form.FULL));
        Set<String> usual = new HashSet<>(stem.otherwise());
        usual.removeAll(full);
        Form otherwise = names.bare() ? Form.OTHER_SUFFIX : Form.PLAIN; // every city has its 灵山镇
        usual.forEach(name -> put(name, area, otherwise));
        if (stem.standsAlone() && !full.contains(stem.letters())) {
            put(stem.letters(), area, bare(area.level(), stem.letters(), names.bare()));
        }
    }

    private static Form bare(AreaLevel level, String letters, boolean bare) {
        if (ROAD.matcher(letters).matches()) {
            return Form.ROAD;
        }
        if (!bare) {
            return Form.PLAIN;
        }
        return level == AreaLevel.COMMUNITY && letters.length() < BARE_COMMUNITY ? Form.SHORT : Form.BARE;
    }

    private void add(Landmark landmark) {
        for (AreaCode code : landmark.areas()) {
            Area area = areas.get(code);
            if (area != null) {
                put(landmark.name(), area, Form.LANDMARK);
                landmark.aliases().forEach(alias -> put(alias, area, Form.LANDMARK));
            }
        }
    }

    private void put(String name, Area area, Form form) {
        names.computeIfAbsent(name, key -> new ArrayList<>(1)).add(new Meaning(area, form));
        longest.merge(name.charAt(0), name.length(), Math::max);
    }

    int longest(char first) {
        return longest.getOrDefault(first, 0);
    }

    /**
     * All that the name may mean. Who bears it in full hides those who only might be called so, but not those whose name goes on: 河北村 is a village, and
     * 河北村社区 without its suffix.
     */
    List<Meaning> meanings(String name) {
        List<Meaning> all = names.getOrDefault(name, List.of());
        boolean full = all.stream().anyMatch(each -> each.form() == Form.FULL);
        boolean area = all.stream().anyMatch(each -> each.form() != Form.LANDMARK);
        return all.stream()
                .filter(each -> !(full && each.form() == Form.OTHER_SUFFIX))
                .filter(each -> !(full
                        && each.form() == Form.PLAIN
                        && !Stem.of(each.area()).letters().equals(name)))
                .filter(each -> !(area && each.form() == Form.LANDMARK))
                .toList();
    }

    List<Stem> stems() {
        return stems;
    }

    @Nullable
    Area above(Area area, AreaLevel level) {
        Area at = area;
        while (at != null && at.level() != level) {
            AreaCode parent = at.parent();
            at = parent == null ? null : areas.get(parent);
        }
        return at;
    }

    /** Whether {@code area} lies in {@code wide}, or is it. */
    boolean within(Area area, Area wide) {
        return wide.equals(above(area, wide.level()));
    }

    String path(Area area) {
        AreaCode parent = area.parent();
        Area above = parent == null ? null : areas.get(parent);
        return above == null || above.level() == AreaLevel.CITY ? area.name() : path(above) + "·" + area.name();
    }
}
