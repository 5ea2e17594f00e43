package cn.qingsu.city;

import java.util.List;

/**
 * What came of a file of street boundaries.
 *
 * @param features in the file
 * @param taken went in and changed a boundary
 * @param unchanged were already so
 * @param replacedApproximate of those taken, how many replaced a drawing of our own
 * @param attribution the words that must stand beside every map that shows these boundaries
 */
public record AreasImported(
        int features, int taken, int unchanged, int replacedApproximate, String attribution, List<Rejection> rejected) {

    public AreasImported {
        rejected = List.copyOf(rejected);
    }
}
