package cn.qingsu.dispatch.language;

import java.util.List;

/**
 * The candidates in a new order: all of those that were given and no other.
 *
 * @param note why, for the officer; at most 200 characters, without personal data
 */
public record Reranking(List<Candidate> order, String note) {

    public Reranking {
        order = List.copyOf(order);
    }
}
