package cn.qingsu.intake.duplicate;

import cn.qingsu.city.CategoryCode;
import cn.qingsu.kernel.Wgs84;
import cn.qingsu.request.Filed;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was found when a matter was compared with one on file.
 *
 * @param values by {@link Sign}
 * @param metres between the two pins; null unless both have one
 */
record Signs(double[] values, @Nullable Double metres) {

    /** How near two pins are to count as one place, in metres; people put pins down roughly. */
    private static final double NEARBY = 150;

    private static final double FAR_APART = 600;
    private static final int NEXT_DOORS = 4;

    static Signs of(Described asked, Wording said, Filed other, Wording written, Rarity rarity) {
        double[] values = new double[Sign.values().length];
        put(values, Sign.ALWAYS, 1);
        put(values, Sign.COSINE, rarity.cosine(said, written));
        put(values, Sign.CONTAINED, rarity.contained(said, written));
        double subjects = rarity.sameSubjects(said, written);
        put(values, Sign.SAME_SUBJECT, subjects);
        boolean others = subjects == 0
                && !said.subjects().isEmpty()
                && !written.subjects().isEmpty();
        put(values, Sign.OTHER_SUBJECT, others ? 1 : 0);
        names(values, said.estates(), written.estates(), Sign.SAME_ESTATE, Sign.OTHER_ESTATE);
        names(values, said.roads(), written.roads(), Sign.SAME_ROAD, Sign.OTHER_ROAD);
        compare(values, said.buildings(), written.buildings(), Sign.SAME_BUILDING, Sign.OTHER_BUILDING);
        numbers(values, said.numbers(), written.numbers());
        Double metres = metres(asked.place().point(), other.place().point());
        if (metres != null) {
            put(values, Sign.NEAR, Math.exp(-metres / NEARBY));
            put(values, Sign.FAR, metres > FAR_APART ? 1 : 0);
        }
        equal(values, asked.place().community(), other.place().community(), Sign.SAME_COMMUNITY, Sign.OTHER_COMMUNITY);
        category(values, asked.category(), other.category());
        boolean sameCaller = other.requester() != null && asked.callers().contains(other.requester());
        put(values, Sign.SAME_CALLER, sameCaller ? 1 : 0);
        together(values);
        Duration apart = Duration.between(other.registeredAt(), asked.at()).abs();
        put(values, Sign.DAYS_APART, Math.min(1, Math.log1p(apart.toHours() / 24.0) / Math.log(31)));
        return new Signs(values, metres);
    }

    double of(Sign sign) {
        return values[sign.ordinal()];
    }

    private static void together(double[] values) {
        double here = Math.max(
                Math.max(values[Sign.SAME_ESTATE.ordinal()], values[Sign.NEAR.ordinal()]),
                values[Sign.SAME_ROAD.ordinal()] * 0.5 + values[Sign.SAME_NUMBER.ordinal()] * 0.5);
        double about = Math.max(values[Sign.SAME_SUBJECT.ordinal()], values[Sign.SAME_CATEGORY.ordinal()]);
        put(values, Sign.PLACE_AND_SUBJECT, here * about);
        put(values, Sign.HERE_BUT_OTHER, here * values[Sign.OTHER_SUBJECT.ordinal()]);
        put(values, Sign.HERE_AND_ALIKE, here * values[Sign.COSINE.ordinal()]);
        put(values, Sign.NOWHERE, 1 - Math.max(here, values[Sign.SAME_COMMUNITY.ordinal()] / 2));
        put(values, Sign.CALLER_AND_SUBJECT, values[Sign.SAME_CALLER.ordinal()] * about);
        double elsewhere = Math.max(
                values[Sign.OTHER_ESTATE.ordinal()] * (1 - values[Sign.NEAR.ordinal()]),
                Math.max(values[Sign.OTHER_BUILDING.ordinal()], values[Sign.FAR.ordinal()]));
        put(values, Sign.ELSEWHERE, elsewhere * about);
    }

    private static void category(double[] values, @Nullable CategoryCode one, @Nullable CategoryCode other) {
        if (one == null || other == null) {
            return;
        }
        boolean group = one.value().regionMatches(0, other.value(), 0, 4);
        put(values, one.equals(other) ? Sign.SAME_CATEGORY : group ? Sign.SAME_GROUP : Sign.OTHER_CATEGORY, 1);
    }

    /** Half a match where each also has something that the other has not. */
    private static void compare(double[] values, Set<String> one, Set<String> other, Sign same, Sign different) {
        if (one.isEmpty() || other.isEmpty()) {
            return;
        }
        long shared = one.stream().filter(other::contains).count();
        put(
                values,
                shared > 0 ? same : different,
                shared > 0 ? shared / (double) Math.min(one.size(), other.size()) : 1);
    }

    /** House numbers on one side of a road go in twos, and people name the door that they see. */
    private static void numbers(double[] values, Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return;
        }
        int apart = Integer.MAX_VALUE;
        for (String each : one) {
            for (String that : other) {
                apart = Math.min(apart, Math.abs(Integer.parseInt(each) - Integer.parseInt(that)));
            }
        }
        put(values, apart <= NEXT_DOORS ? Sign.SAME_NUMBER : Sign.OTHER_NUMBER, 1);
    }

    private static void names(double[] values, Set<String> one, Set<String> other, Sign same, Sign different) {
        if (one.isEmpty() || other.isEmpty()) {
            return;
        }
        boolean shared = one.stream().anyMatch(name -> other.stream().anyMatch(each -> Wording.isSameName(name, each)));
        put(values, shared ? same : different, 1);
    }

    private static void equal(
            double[] values, @Nullable Object one, @Nullable Object other, Sign same, Sign different) {
        if (one != null && other != null) {
            put(values, one.equals(other) ? same : different, 1);
        }
    }

    private static @Nullable Double metres(@Nullable Wgs84 one, @Nullable Wgs84 other) {
        return one == null || other == null ? null : one.metresTo(other);
    }

    private static void put(double[] values, Sign sign, double value) {
        values[sign.ordinal()] = value;
    }
}
