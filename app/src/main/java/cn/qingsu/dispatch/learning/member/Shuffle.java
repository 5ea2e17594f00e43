package cn.qingsu.dispatch.learning.member;

import java.util.SplittableRandom;

/** The order in which the texts of a lesson are gone through, another in every round. */
final class Shuffle {

    private final int[] order;
    private final SplittableRandom random;

    Shuffle(int size, SplittableRandom random) {
        order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
        this.random = random;
    }

    int[] next() {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[other];
            order[other] = swapped;
        }
        return order;
    }
}
