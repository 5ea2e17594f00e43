package cn.qingsu.demonstration;

import cn.qingsu.city.Categories;
import cn.qingsu.city.Category;
import cn.qingsu.city.CategoryFlag;
import cn.qingsu.request.RequestType;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How often people come with what, by type and month. Shares of types after a week's sample of 71,184 and of city appearance
 * (25.79 %) after Qingdao's own figures, seasons after the handbook (3.2); the other shares are our default.
 */
final class Topics {

    /** In hundredths of all requests. */
    private static final Map<RequestType, Double> TYPES = Map.of(
            RequestType.INQUIRY, 47.1,
            RequestType.ASSISTANCE, 32.5,
            RequestType.SUGGESTION, 14.8,
            RequestType.COMPLAINT, 3.9,
            RequestType.REPORT, 1.4,
            RequestType.COMMENDATION, 0.3);

    private static final String CITY_APPEARANCE = "城市管理";
    private static final String COMMENDATION = "280101";

    private final Map<RequestType, List<Weighted<Category>>> byType = new EnumMap<>(RequestType.class);
    private final List<Weighted<Category>> appearance;
    private final Weighted<RequestType> types;

    /** @param patrolled the share of requests that come from patrols, all of them asking for help */
    Topics(Categories categories, Matters matters, double patrolled) {
        List<Category> known = categories.all().stream()
                .filter(category -> matters.knows(category.code()))
                .toList();
        Map<String, NamedCsvRecord> shares =
                Table.read("topics").stream().collect(Collectors.toMap(line -> line.getField("topic"), line -> line));
        Map<String, Double> sums = known.stream()
                .collect(Collectors.groupingBy(Category::l1, Collectors.summingDouble(Topics::frequency)));
        Seasons seasons = new Seasons();
        for (RequestType type : RequestType.values()) {
            byType.put(type, seasons.months(known, category -> share(category, type, shares) * within(category, sums)));
        }
        appearance =
                seasons.months(known, category -> category.l1().equals(CITY_APPEARANCE) ? within(category, sums) : 0);
        types = Weighted.of(
                List.of(RequestType.values()),
                type -> TYPES.getOrDefault(type, 0.0) - (type == RequestType.ASSISTANCE ? patrolled * 100 : 0));
    }

    private static double share(Category category, RequestType type, Map<String, NamedCsvRecord> shares) {
        if (type == RequestType.COMMENDATION) {
            return category.code().value().equals(COMMENDATION) ? 1 : 0;
        }
        NamedCsvRecord line = shares.get(category.l1());
        return line == null ? 0 : Double.parseDouble(line.getField(type.name()));
    }

    /** A category's share of its topic. */
    private static double within(Category category, Map<String, Double> sums) {
        return frequency(category) / sums.getOrDefault(category.l1(), 1.0);
    }

    /** What recurs comes more often, emergencies seldom. */
    private static double frequency(Category category) {
        double recurring = category.flags().contains(CategoryFlag.REPEAT) ? 3 : 1;
        return category.flags().contains(CategoryFlag.EMERGENCY) ? recurring * 0.3 : recurring;
    }

    RequestType type(Dice dice) {
        return types.draw(dice);
    }

    /** @param month from 1 */
    Category category(RequestType type, int month, Dice dice) {
        return byType.getOrDefault(type, appearance).get(month - 1).draw(dice);
    }

    /** What patrols find. */
    Category appearance(int month, Dice dice) {
        return appearance.get(month - 1).draw(dice);
    }
}
