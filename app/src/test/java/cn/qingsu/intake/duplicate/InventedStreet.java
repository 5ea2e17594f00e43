package cn.qingsu.intake.duplicate;

import cn.qingsu.city.AreaCode;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.identity.PrivacyLevel;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.RequesterId;
import cn.qingsu.kernel.Wgs84;
import cn.qingsu.request.Filed;
import cn.qingsu.request.Place;
import cn.qingsu.request.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What comes in from one street in a month, invented: incidents at places, each told by one caller or several, in other words
 * each time; and beside many an incident one that is easily taken for it: the same thing next door, another thing at the same
 * place, another house of the same estate. Whether two tellings are of one incident is known.
 */
final class InventedStreet {

    /** One thing that happened; {@code at} names its place fully. */
    private record Incident(
            Telling.Matter matter, Spot spot, @Nullable Integer building, Instant at) {}

    /** A place with a name. */
    private record Spot(String name, String road, int number, int community, Wgs84 point) {}

    /** A telling on file, the incident it is of, and who is known by the same phone. */
    record Told(Filed filed, int incident, Set<RequesterId> callers) {}

    private static final Instant MONTH = Instant.parse("2026-09-01T00:00:00Z");
    private static final List<String> FIRST = List.of(
            "阳光", "海韵", "金湖", "瑞海", "福林", "东城", "万科", "银座", "翠湖", "学府", "锦绣", "鼎盛", "和谐", "丽景", "天泰", "鲁信", "碧海", "康居");
    private static final List<String> ESTATES = List.of("花园", "小区", "家园", "公寓", "景苑", "新村", "广场", "华府");
    private static final List<String> ROADS =
            List.of("海尔路", "株洲路", "同安路", "劲松七路", "合肥路", "台柳路", "银川西路", "深圳路", "辽阳东路", "九水路", "香港中路", "延吉路");
    private static final List<String> SHOPS =
            List.of("力健健身房", "小红楼烧烤店", "大胖海鲜饭店", "星河瑜伽馆健身房", "老于家饭店", "金冠美容中心", "家佳源超市", "好运来酒店");
    private static final List<String> SITES = List.of("中建八局工地", "地铁五号线工地", "龙湖项目", "青建集团工地", "中海项目", "安置房工地");
    private static final List<String> OPENINGS = List.of("", "", "来电人反映，", "市民来电：", "您好，", "你好，我想反映个问题，", "我是附近居民，");
    private static final List<String> WISHES =
            List.of("", "", "。希望有关部门尽快处理", "，请派人到现场看看", "。麻烦给个答复", "，打了好几次电话都没人管", "。要求解决", "，已经半个多月了");

    private final Random random;
    private final List<Telling> tellings;
    private final List<Spot> estates = new ArrayList<>();
    private final List<Spot> roads = new ArrayList<>();
    private final List<Spot> shops = new ArrayList<>();
    private final List<Spot> sites = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();
    private final List<RequesterId> strangers = new ArrayList<>();

    /** @param part {@code learn} or {@code held}: which tellings are used */
    InventedStreet(long seed, String part, List<Telling> all, int incidents) {
        this.random = new Random(seed);
        this.tellings = all.stream().filter(each -> each.part().equals(part)).toList();
        places();
        List<Incident> happened = new ArrayList<>();
        List<Telling.Matter> matters =
                tellings.stream().map(Telling::matter).distinct().toList();
        while (happened.size() < incidents) {
            Telling.Matter matter = one(matters);
            Incident incident = incident(matter, one(spots(matter.where())));
            if (isNew(happened, incident)) {
                happened.add(incident);
                if (random.nextInt(10) < 5) {
                    beside(incident, matters)
                            .filter(each -> isNew(happened, each))
                            .ifPresent(happened::add);
                }
            }
        }
        for (int n = 0; n < happened.size(); n++) {
            tell(happened.get(n), n);
        }
    }

    List<Told> told() {
        return told;
    }

    private void places() {
        for (int n = 0; n < 26; n++) {
            estates.add(spot(FIRST.get(n % FIRST.size()) + one(ESTATES)));
        }
        ROADS.forEach(road -> {
            for (int n = 0; n < 2; n++) {
                Spot any = spot(road);
                roads.add(new Spot(road, road, any.number(), any.community(), any.point()));
            }
        });
        SHOPS.forEach(name -> shops.add(spot(name)));
        SITES.forEach(name -> sites.add(spot(name)));
    }

    private Spot spot(String name) {
        int community = random.nextInt(10);
        Wgs84 point =
                new Wgs84(120.38 + community * 0.006 + random.nextDouble() * 0.005, 36.10 + random.nextDouble() * 0.02);
        return new Spot(name, one(ROADS), 1 + random.nextInt(180), community, point);
    }

    private List<Spot> spots(String where) {
        return switch (where) {
            case "road" -> roads;
            case "shop" -> shops;
            case "site" -> sites;
            default -> estates;
        };
    }

    private Incident incident(Telling.Matter matter, Spot spot) {
        return new Incident(
                matter,
                spot,
                matter.where().equals("building") ? 1 + random.nextInt(20) : null,
                MONTH.plus(Duration.ofMinutes(random.nextInt(30 * 24 * 60))));
    }

    /** What is easily taken for {@code incident}. */
    private java.util.Optional<Incident> beside(Incident incident, List<Telling.Matter> matters) {
        return java.util.Optional.of(
                switch (random.nextInt(3)) {
                    case 0 ->
                        incident(incident.matter(), one(spots(incident.matter().where())));
                    case 1 ->
                        incident(
                                one(matters.stream()
                                        .filter(each -> spots(each.where()).contains(incident.spot()))
                                        .toList()),
                                incident.spot());
                    default -> incident(incident.matter(), incident.spot());
                });
    }

    /** The same thing at the same place is one incident; another house, or 400 m along the road, is another. */
    private static boolean isNew(List<Incident> before, Incident incident) {
        return before.stream()
                .noneMatch(each -> each.matter().equals(incident.matter())
                        && each.spot().name().equals(incident.spot().name())
                        && java.util.Objects.equals(each.building(), incident.building())
                        && each.spot().point().metresTo(incident.spot().point()) < 600);
    }

    private void tell(Incident incident, int n) {
        List<Telling> words = tellings.stream()
                .filter(each -> each.matter().equals(incident.matter()))
                .toList();
        int callers = 1 + (random.nextInt(10) < 5 ? random.nextInt(4) : 0);
        RequesterId before = null;
        for (int i = 0; i < callers; i++) {
            boolean again = before != null && random.nextInt(8) == 0;
            RequesterId caller = again ? before : caller();
            before = caller;
            told.add(telling(incident, n, one(words), java.util.Objects.requireNonNull(caller)));
        }
    }

    /** Now and then one who has called about something else. */
    private RequesterId caller() {
        if (!strangers.isEmpty() && random.nextInt(12) == 0) {
            return one(strangers);
        }
        RequesterId fresh = new RequesterId(random.nextLong(1, Long.MAX_VALUE));
        strangers.add(fresh);
        return fresh;
    }

    private Told telling(Incident incident, int n, Telling telling, RequesterId caller) {
        Spot spot = incident.spot();
        boolean pinned = random.nextInt(10) < 5;
        double spread = random.nextInt(15) == 0 ? 0.004 : 0.0004;
        Wgs84 pin = pinned
                ? new Wgs84(
                        spot.point().lon() + random.nextGaussian() * spread,
                        spot.point().lat() + random.nextGaussian() * spread)
                : null;
        String text = one(OPENINGS) + telling.text().replace("{p}", said(incident, pinned)) + one(WISHES);
        Place place = new Place(
                random.nextInt(3) == 0 ? spot.road() + spot.number() + "号" : null,
                pin,
                null,
                new AreaCode("370203033"),
                random.nextInt(10) < 6 ? community(spot) : null);
        int category = random.nextInt(20);
        CategoryCode code = category < 10
                ? new CategoryCode(telling.category())
                : category < 12 ? new CategoryCode(one(tellings).category()) : null;
        Filed filed = new Filed(
                new RequestId(random.nextLong(1, Long.MAX_VALUE)),
                State.REGISTERED,
                incident.at().plus(later()),
                PrivacyLevel.OPEN,
                caller,
                code,
                place,
                text.substring(0, Math.min(18, text.length())),
                text,
                null);
        return new Told(filed, n, Set.of(caller));
    }

    /** Most tell of it within days; some after weeks. */
    private Duration later() {
        double days = Math.min(25, -6 * Math.log(1 - random.nextDouble()));
        return Duration.ofMinutes((long) (days * 24 * 60));
    }

    /** Now and then the one next door, since few know where a community ends. */
    private AreaCode community(Spot spot) {
        int said = random.nextInt(12) == 0 ? Math.floorMod(spot.community() + 1, 10) : spot.community();
        return new AreaCode("3702030330" + (10 + said));
    }

    /** A place as people name it: more or less of it. A road without a number is named only where a pin says which end. */
    private String said(Incident incident, boolean pinned) {
        Spot spot = incident.spot();
        Integer building = incident.building();
        String where = incident.matter().where();
        if (where.equals("road")) {
            return pinned && random.nextBoolean()
                    ? spot.name()
                    : spot.name() + (spot.number() + random.nextInt(2) * 2) + "号" + one(List.of("附近", "门口", "旁边", ""));
        }
        String name = random.nextInt(6) == 0 ? spot.road() + spot.number() + "号" + spot.name() : spot.name();
        return building == null
                ? name
                : name
                        + (random.nextInt(7) == 0
                                ? ""
                                : building + one(List.of("号楼", "栋", "号楼", "号楼" + (1 + random.nextInt(4)) + "单元")));
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** For each incident, its tellings; for counts in reports. */
    Map<Integer, List<Told>> byIncident() {
        return IntStream.range(0, told.size())
                .mapToObj(told::get)
                .collect(Collectors.groupingBy(Told::incident, HashMap::new, Collectors.toList()));
    }
}
