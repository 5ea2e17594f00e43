package cn.qingsu.dispatch.auto;

import cn.qingsu.dispatch.advice.Precisions.Measured;

/**
 * When the machine may dispatch by itself.
 *
 * @param on the one switch
 * @param precision what share of its last opinions in a category must have proved right
 * @param ownProbability how sure it must be of the case itself
 */
record AutoRules(boolean on, double precision, double ownProbability) {

    /** Fewer say nothing, however many of them were right. */
    static final int FEWEST = 30;

    /** Whether the category has proved itself. */
    boolean proved(Measured measured) {
        return measured.cases() >= FEWEST && measured.precision() >= precision;
    }

    /** @param enabled whether the city lets it for the category */
    boolean may(boolean enabled, Measured measured, double probability) {
        return on && enabled && proved(measured) && probability >= ownProbability;
    }
}
