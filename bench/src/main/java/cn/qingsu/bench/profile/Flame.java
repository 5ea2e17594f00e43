package cn.qingsu.bench.profile;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** A frame of stacks that were seen, with how often, and what it called. */
final class Flame {

    private final String frame;
    private final TreeMap<String, Flame> callees = new TreeMap<>();
    private long samples;

    Flame(String frame) {
        this.frame = frame;
    }

    /** @param stack the outermost frame first */
    void add(List<String> stack) {
        samples++;
        if (!stack.isEmpty()) {
            callees.computeIfAbsent(stack.getFirst(), Flame::new).add(stack.subList(1, stack.size()));
        }
    }

    String frame() {
        return frame;
    }

    /** How often it was seen, at work itself or waiting for what it called. */
    long samples() {
        return samples;
    }

    /** By name. */
    Collection<Flame> callees() {
        return callees.values();
    }

    int depth() {
        return 1 + callees.values().stream().mapToInt(Flame::depth).max().orElse(0);
    }
}
