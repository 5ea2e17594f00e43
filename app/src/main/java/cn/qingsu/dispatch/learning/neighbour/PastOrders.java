package cn.qingsu.dispatch.learning.neighbour;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Past orders by what they mean, with eight bits for each dimension.
 *
 * @param texts what was said
 * @param labels the number of each one's label
 * @param care how much each counts, 1 on the average
 * @param meanings {@code dimensions} bytes for each order
 */
public record PastOrders(List<String> texts, int[] labels, float[] care, byte[] meanings, int dimensions) {

    private static final float STEPS = 127;
    /** No dimension of a meaning is longer than this; measured on 15,000 orders. */
    private static final float LONGEST = 0.35f;

    /**
     * A past order like the one asked about.
     *
     * @param index in the list of past orders
     * @param likeness from 0 to 1; 1 is the same
     */
    public record Near(int index, double likeness) {}

    /** The meaning, packed. */
    public static byte[] packed(float[] meaning) {
        byte[] packed = new byte[meaning.length];
        for (int d = 0; d < packed.length; d++) {
            packed[d] = (byte) Math.round(Math.clamp(meaning[d] / LONGEST, -1, 1) * STEPS);
        }
        return packed;
    }

    /** What the order means, about. */
    float[] meaning(int index) {
        float[] meaning = new float[dimensions];
        for (int d = 0; d < dimensions; d++) {
            meaning[d] = meanings[index * dimensions + d] * (LONGEST / STEPS);
        }
        return meaning;
    }

    /** The nearest, nearest first; of orders with the same words only one. */
    public List<Near> nearest(float[] meaning, int count) {
        PriorityQueue<Near> best = new PriorityQueue<>(Comparator.comparingDouble(Near::likeness));
        byte[] sought = packed(meaning);
        int wanted = count * 4;
        for (int i = 0; i < labels.length; i++) {
            double likeness = product(sought, i * dimensions) * (LONGEST / STEPS) * (LONGEST / STEPS);
            if (best.size() < wanted) {
                best.add(new Near(i, likeness));
            } else if (likeness > best.element().likeness()) {
                best.remove();
                best.add(new Near(i, likeness));
            }
        }
        List<Near> sorted = new ArrayList<>(best);
        sorted.sort(Comparator.comparingDouble(Near::likeness)
                .reversed()
                .thenComparing(Near::index, Comparator.reverseOrder()));
        List<Near> distinct = new ArrayList<>();
        for (Near each : sorted) {
            if (distinct.size() < count
                    && distinct.stream()
                            .noneMatch(other -> texts.get(other.index()).equals(texts.get(each.index())))) {
                distinct.add(new Near(each.index(), Math.clamp(each.likeness(), 0, 1)));
            }
        }
        return distinct;
    }

    private int product(byte[] sought, int from) {
        int sum = 0;
        for (int d = 0; d < sought.length; d++) {
            sum += sought[d] * meanings[from + d];
        }
        return sum;
    }
}
