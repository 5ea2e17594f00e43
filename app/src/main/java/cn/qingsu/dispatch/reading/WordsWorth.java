package cn.qingsu.dispatch.reading;

import cn.qingsu.city.CategoryCode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a share of weights is worth as a probability: how often the first category by words was right among another city's orders that were
 * looked at by hand (docs/reading.md). Between the measured shares it goes straight.
 */
final class WordsWorth {

    private static final double[] SHARE = {0, 0.2, 0.3, 0.45, 0.6, 0.75, 1};
    private static final double[] RIGHT = {0.1, 0.33, 0.45, 0.65, 0.7, 0.85, 0.9};

    private WordsWorth() {}

    /** @param shares likeliest first; what the first gains, the others lose in proportion */
    static List<Finding<CategoryCode>> of(List<Finding<CategoryCode>> shares) {
        List<Finding<CategoryCode>> worth = new ArrayList<>();
        double first = shares.isEmpty() ? 0 : shares.getFirst().probability();
        double left = first >= 1 ? 0 : (1 - of(first)) / (1 - first);
        for (Finding<CategoryCode> each : shares) {
            double probability = worth.isEmpty() ? of(first) : Math.min(of(first), each.probability() * left);
            worth.add(new Finding<>(each.value(), probability, each.spans(), each.reason()));
        }
        return worth;
    }

    static double of(double share) {
        int next = 1;
        while (next < SHARE.length - 1 && share > SHARE[next]) {
            next++;
        }
        double part = (share - SHARE[next - 1]) / (SHARE[next] - SHARE[next - 1]);
        return RIGHT[next - 1] + Math.clamp(part, 0, 1) * (RIGHT[next] - RIGHT[next - 1]);
    }
}
