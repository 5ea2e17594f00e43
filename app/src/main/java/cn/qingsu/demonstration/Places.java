package cn.qingsu.demonstration;

import cn.qingsu.city.Area;
import cn.qingsu.city.AreaCode;
import cn.qingsu.city.AreaShapes;
import cn.qingsu.city.Areas;
import cn.qingsu.kernel.Wgs84;
import cn.qingsu.request.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Places in the city: its own streets and communities, roads that gave them their names, compounds that nobody lives in. */
final class Places {

    /**
     * A place and how people speak of it.
     *
     * @param spoken with the street's or the road's name, without the district
     */
    record Spot(Place place, String spoken, String street) {}

    private record Street(
            Area district,
            Area area,
            List<Area> communities,
            List<String> roads,
            @Nullable Wgs84 centre) {}

    private static final Pattern ROAD = Pattern.compile("[\\p{IsHan}]{2,4}路");

    /** How much more comes from a spotlight. */
    private static final double LIT = 40;

    private static final double LIT_DISTRICT = 3;
    private static final double SPREAD_DEGREES = 0.004;
    private static final int TRIES = 6;

    private final Areas areas;
    private final Phrases phrases;
    private final Weighted<Street> streets;

    /** More comes from streets with many communities, which stand for inhabitants (our default). */
    Places(AreaCode city, Areas areas, AreaShapes shapes, Phrases phrases, Set<AreaCode> spotlight) {
        this.areas = areas;
        this.phrases = phrases;
        List<Street> all = new ArrayList<>();
        Map<AreaCode, Double> weights = new HashMap<>();
        for (Area district : areas.children(city)) {
            for (Area street : areas.children(district.code())) {
                List<Area> communities = areas.children(street.code());
                if (!communities.isEmpty()) {
                    all.add(new Street(
                            district,
                            street,
                            communities,
                            roads(street, communities),
                            shapes.centre(street.code())
                                    .filter(point -> isIn(street, point))
                                    .orElse(null)));
                    weights.put(street.code(), weight(district, street, communities, spotlight));
                }
            }
        }
        streets = Weighted.of(all, street -> weights.get(street.area().code()));
    }

    private static double weight(Area district, Area street, List<Area> communities, Set<AreaCode> spotlight) {
        boolean lit = spotlight.contains(street.code())
                || communities.stream().anyMatch(each -> spotlight.contains(each.code()));
        return Math.sqrt(communities.size()) * (lit ? LIT : spotlight.contains(district.code()) ? LIT_DISTRICT : 1);
    }

    private static List<String> roads(Area street, List<Area> communities) {
        Set<String> roads = new LinkedHashSet<>();
        List<String> names = new ArrayList<>(List.of(street.name()));
        communities.forEach(community -> names.add(community.name()));
        for (String name : names) {
            Matcher road = ROAD.matcher(name);
            if (road.find()) {
                roads.add(road.group());
            }
        }
        return List.copyOf(roads);
    }

    private boolean isIn(Area street, Wgs84 point) {
        return areas.locate(point)
                .map(located ->
                        located.street() != null && located.street().code().equals(street.code()))
                .orElse(false);
    }

    Spot somewhere(Dice dice) {
        Street street = streets.draw(dice);
        Area community = dice.one(street.communities());
        boolean known = dice.chance(0.8);
        String local = local(street, community, dice);
        String spoken = dice.chance(0.5) ? street.area().name() + local : local;
        return new Spot(
                new Place(
                        street.district().name() + street.area().name() + local,
                        point(street, dice),
                        street.district().code(),
                        street.area().code(),
                        known ? community.code() : null),
                spoken,
                street.area().name());
    }

    /** Another spot close to one: the same place as others speak of it. */
    Spot again(Spot spot, Dice dice) {
        return new Spot(spot.place(), spot.spoken() + phrases.one("spot", dice), spot.street());
    }

    private String local(Street street, Area community, Dice dice) {
        if (!street.roads().isEmpty() && dice.chance(0.55)) {
            return dice.one(street.roads()) + (1 + dice.below(180)) + "号" + phrases.one("spot", dice);
        }
        String name = community.name();
        if (name.endsWith("社区") && dice.chance(0.6)) {
            return name.substring(0, name.length() - 2) + phrases.one("estate", dice) + (1 + dice.below(38)) + "号楼";
        }
        return name + phrases.one("spot", dice);
    }

    private @Nullable Wgs84 point(Street street, Dice dice) {
        Wgs84 centre = street.centre();
        if (centre == null || dice.chance(0.15)) {
            return null;
        }
        double spread = SPREAD_DEGREES;
        for (int n = 0; n < TRIES; n++) {
            Wgs84 point = new Wgs84(
                    rounded(centre.lon() + spread * dice.bell()), rounded(centre.lat() + spread * dice.bell()));
            if (isIn(street.area(), point)) {
                return point;
            }
            spread *= 0.7;
        }
        return centre;
    }

    /** To a tenth of a metre. */
    private static double rounded(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }
}
