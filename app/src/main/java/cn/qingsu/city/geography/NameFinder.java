package cn.qingsu.city.geography;

import cn.qingsu.city.Area;
import cn.qingsu.city.AreaCode;
import cn.qingsu.city.AreaLevel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the areas that a text names. Every way of writing a name is in a table; the text is read from left to right and the
 * longest name at each place counts. A name without its suffix is also part of many roads' names: it does not count before
 * what continues a road's name.
 */
final class NameFinder {

    private static final int SHORTEST_BARE_COMMUNITY = 3;
    private static final Pattern DISTRICT_SUFFIX = Pattern.compile("[区市]$");
    private static final Pattern STREET_SUFFIX = Pattern.compile("(街道|镇)$");
    private static final Pattern COMMUNITY_SUFFIX = Pattern.compile("(社区|村)$");
    private static final Pattern ROAD = Pattern.compile(".*[路街道巷线]");
    private static final Pattern GOES_ON_AS_ROAD =
            Pattern.compile("[东西南北中一二三四五六七八九十支新大环]{0,2}(路|街|道|巷|湾|桥|线|高速|隧道|大街)");

    /** @param bare written without its suffix */
    private record Meaning(Area area, boolean bare) {}

    private record Hit(int at, String name, List<Area> areas) {}

    private final Map<String, List<Meaning>> names = new HashMap<>();
    private final Map<AreaCode, Area> areas;
    private final Map<Character, Integer> longest = new HashMap<>(); // by first character

    NameFinder(List<NamedArea> named, Map<AreaCode, Area> areas) {
        this.areas = areas;
        for (NamedArea each : named) {
            add(each);
        }
    }

    private void add(NamedArea each) {
        Area area = each.area();
        Set<String> full = new LinkedHashSet<>(each.aliases());
        full.add(area.name());
        String bare = switch (area.level()) {
            case CITY -> "";
            case DISTRICT -> DISTRICT_SUFFIX.matcher(area.name()).replaceFirst("");
            case STREET -> STREET_SUFFIX.matcher(area.name()).replaceFirst("");
            case COMMUNITY -> COMMUNITY_SUFFIX.matcher(area.name()).replaceFirst("");
        };
        if (area.level() == AreaLevel.CITY) {
            return; // every text of the city may name the city
        }
        if (area.level() == AreaLevel.STREET && area.name().endsWith("街道")) {
            full.add(area.name() + "办事处");
            full.add(bare + "办事处");
        }
        if (area.level() == AreaLevel.COMMUNITY) {
            String committee = each.committee();
            if (committee != null) {
                full.add(committee);
            }
            full.add(bare + "社区");
            full.add(bare + "居委会");
            if (!ROAD.matcher(bare).matches()) {
                full.add(bare + "村");
                full.add(bare + "村委会");
            }
        }
        full.forEach(name -> put(name, new Meaning(area, false)));
        if (each.bare() && bareCounts(area, bare) && !full.contains(bare)) {
            put(bare, new Meaning(area, true));
        }
    }

    /** “青岛市北京路” names no 市北, and a road's name alone no street: roads run through several. */
    private static boolean bareCounts(Area area, String bare) {
        int shortest = area.level() == AreaLevel.COMMUNITY ? SHORTEST_BARE_COMMUNITY : 2;
        return bare.length() >= shortest
                && !bare.startsWith("市")
                && !ROAD.matcher(bare).matches();
    }

    private void put(String name, Meaning meaning) {
        names.computeIfAbsent(name, key -> new ArrayList<>(1)).add(meaning);
        longest.merge(name.charAt(0), name.length(), Math::max);
    }

    Optional<Area> find(String text) {
        List<Hit> hits = hits(text);
        Set<AreaCode> districts = named(hits, AreaLevel.DISTRICT);
        Set<AreaCode> streets = named(hits, AreaLevel.STREET);
        return hits.stream()
                .map(hit -> narrowed(hit, districts, streets))
                .filter(hit -> hit.areas().size() == 1)
                .min(Comparator.<Hit, AreaLevel>comparing(
                                hit -> hit.areas().getFirst().level(), Comparator.reverseOrder())
                        .thenComparingInt(hit -> -hit.name().length())
                        .thenComparingInt(Hit::at))
                .map(hit -> hit.areas().getFirst());
    }

    private List<Hit> hits(String text) {
        List<Hit> hits = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            Hit hit = longestAt(text, at);
            if (hit == null) {
                at++;
            } else {
                hits.add(hit);
                at += hit.name().length();
            }
        }
        return hits;
    }

    private @Nullable Hit longestAt(String text, int at) {
        int reach = longest.getOrDefault(text.charAt(at), 0);
        for (int end = Math.min(text.length(), at + reach); end > at + 1; end--) {
            String name = text.substring(at, end);
            List<Meaning> meanings = names.get(name);
            if (meanings != null) {
                boolean road =
                        GOES_ON_AS_ROAD.matcher(text).region(end, text.length()).lookingAt();
                List<Area> meant = meanings.stream()
                        .filter(meaning -> !(road && meaning.bare()))
                        .map(Meaning::area)
                        .distinct()
                        .toList();
                if (!meant.isEmpty()) {
                    return new Hit(at, name, meant);
                }
            }
        }
        return null;
    }

    private static Set<AreaCode> named(List<Hit> hits, AreaLevel level) {
        Set<AreaCode> codes = new HashSet<>();
        for (Hit hit : hits) {
            if (hit.areas().size() == 1 && hit.areas().getFirst().level() == level) {
                codes.add(hit.areas().getFirst().code());
            }
        }
        return codes;
    }

    /** Of several areas of one name, those that lie in what the text names beside it; none if it names another place. */
    private Hit narrowed(Hit hit, Set<AreaCode> districts, Set<AreaCode> streets) {
        List<Area> fitting = hit.areas().stream()
                .filter(area -> area.level() == AreaLevel.DISTRICT || fits(area, AreaLevel.DISTRICT, districts))
                .filter(area -> area.level() != AreaLevel.COMMUNITY || fits(area, AreaLevel.STREET, streets))
                .toList();
        return new Hit(hit.at(), hit.name(), widest(fitting));
    }

    /** “城阳” is the district and a street in it: then the district is meant. */
    private List<Area> widest(List<Area> meant) {
        return meant.stream()
                .filter(wide -> meant.stream().allMatch(area -> fits(area, wide.level(), Set.of(wide.code()))))
                .findFirst()
                .map(List::of)
                .orElse(meant);
    }

    private boolean fits(Area area, AreaLevel level, Set<AreaCode> codes) {
        Area at = area;
        while (at != null && at.level() != level) {
            AreaCode parent = at.parent();
            at = parent == null ? null : areas.get(parent);
        }
        return codes.isEmpty() || (at != null && codes.contains(at.code()));
    }
}
