package cn.qingsu.dispatch.reading.place;

/**
 * How often a reading of its kind is right: measured on the generated sentences of {@code PlaceReadingTest} and on everyday texts that name no place
 * of the city; {@code docs/reading.md} gives the figures.
 */
final class Sureness {

    /** Of a community after which a road is called, where the district is known. */
    static final double OFFERED = 0.5;

    private Sureness() {}

    /** Of a place that stands alone and is not in doubt. */
    static double sure(Site site) {
        if (site.wide() > 1) {
            return site.by().form() == Form.TYPO ? 0.95 : 0.99;
        }
        return switch (site.by().form()) {
            case FULL -> 0.98;
            case LANDMARK -> 0.95;
            case OTHER_SUFFIX -> 0.93;
            case BARE -> 0.93;
            case TYPO -> 0.85;
            case SHORT -> 0.75;
            case PLAIN, ROAD, NAMED_AFTER, ELSEWHERE -> 0.5;
        };
    }

    /** That the place is among the areas that are offered. */
    static double whole(Site site, Doubt doubt) {
        return switch (doubt) {
            case SAME_NAME -> site.by().form().vague() ? 0.6 : 0.95;
            case CONTRADICTION -> 0.9;
            case MISSPELT -> 0.7;
            case ROAD_ONLY -> 0.6;
            case NAMED_AFTER, IN_A_NAME -> 0.5;
            case PLAIN_WORD -> 0.4;
            case SEVERAL_PLACES, PIN_ELSEWHERE -> 0.95;
        };
    }

    /** The share of the first of several places. */
    static double first(int places) {
        return places == 1 ? 0.95 : 0.6;
    }
}
