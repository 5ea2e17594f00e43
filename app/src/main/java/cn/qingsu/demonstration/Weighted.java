package cn.qingsu.demonstration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Things of which some are drawn more often than others. */
final class Weighted<T> {

    private final List<T> things;
    private final double[] sums;

    private Weighted(List<T> things, double[] sums) {
        this.things = things;
        this.sums = sums;
    }

    /** @param weight 0 for what is never drawn */
    static <T> Weighted<T> of(List<T> things, ToDoubleFunction<? super T> weight) {
        List<T> drawn = new ArrayList<>();
        double[] sums = new double[things.size()];
        double sum = 0;
        for (T thing : things) {
            double own = weight.applyAsDouble(thing);
            if (own > 0) {
                sum += own;
                sums[drawn.size()] = sum;
                drawn.add(thing);
            }
        }
        if (drawn.isEmpty()) {
            throw new IllegalArgumentException("nothing to draw from");
        }
        return new Weighted<>(List.copyOf(drawn), Arrays.copyOf(sums, drawn.size()));
    }

    T draw(Dice dice) {
        double at = dice.fraction() * sums[sums.length - 1];
        int found = Arrays.binarySearch(sums, at);
        return things.get(Math.min(found < 0 ? -found - 1 : found + 1, things.size() - 1));
    }
}
