package cn.qingsu.dispatch.learning;

import java.util.List;

/**
 * A label that may be the right one.
 *
 * @param probability that it is, from 0 to 1: of a hundred suggestions with 0.9, about ninety are right
 * @param evidence the words that speak most for it; empty unless asked for
 */
public record Suggestion(String label, double probability, List<Evidence> evidence) {

    public Suggestion {
        evidence = List.copyOf(evidence);
    }
}
