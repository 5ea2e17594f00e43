package cn.qingsu.demonstration;

/**
 * How likely things are that do not happen often.
 *
 * @param factor more than 1 for a past in which something of everything should be found
 */
record Chances(double factor) {

    double rare(double probability) {
        return Math.min(0.5, probability * factor);
    }
}
