package cn.qingsu.desk.bulk;

import org.jspecify.annotations.Nullable;

/** Whether a recommendation is sure enough to be followed for many cases at once. */
final class Sureness {

    private Sureness() {}

    /**
     * @param named whether the catalogue itself names the unit
     * @param probability that it is the right one; null where nothing has been measured yet
     * @param least in per cent, as the city sets it
     */
    static boolean isSure(boolean named, @Nullable Double probability, int least) {
        return probability == null ? named : Math.round(100 * probability) >= least;
    }
}
