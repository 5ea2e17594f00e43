package cn.qingsu.intake;

import java.util.ArrayList;
import java.util.List;

/** Rows that are registered in one transaction: enough to be quick, few enough that nobody waits for it. */
final class Batch {

    private static final int FULL = 50;

    private final List<Item> items = new ArrayList<>(FULL);

    record Item(long line, Submission submission) {}

    void add(long line, Submission submission) {
        items.add(new Item(line, submission));
    }

    boolean isFull() {
        return items.size() >= FULL;
    }

    List<Item> items() {
        return items;
    }

    List<Submission> submissions() {
        return items.stream().map(Item::submission).toList();
    }
}
