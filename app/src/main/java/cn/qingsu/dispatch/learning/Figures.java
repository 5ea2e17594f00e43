package cn.qingsu.dispatch.learning;

/**
 * How well a model does. Shares are from 0 to 1.
 *
 * @param cases how many it was asked
 * @param labels how many labels it knows
 * @param top1 share whose first label is right
 * @param top3 share with the right label among the first three
 * @param macroF1 mean over the labels of the cases of F1, the harmonic mean of precision and recall
 * @param coverageAt95 largest share, taken surest first, that is 95 % right
 * @param coverageAt90 the same for 90 %
 * @param calibrationError how far the first label's probability is from the share that is right: the mean over fifteen equal classes of
 *     probability, weighted by their cases
 */
public record Figures(
        int cases,
        int labels,
        double top1,
        double top3,
        double macroF1,
        double coverageAt95,
        double coverageAt90,
        double calibrationError) {}
