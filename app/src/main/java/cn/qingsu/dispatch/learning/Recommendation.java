package cn.qingsu.dispatch.learning;

import java.util.List;

/**
 * What the model says to a text.
 *
 * @param suggestions the likeliest three, likeliest first
 * @param abstains whether the first is less sure than it must be to be right in 95 of 100 cases, or the text says too little; a person
 *     decides
 * @param neighbours the three past orders most like it; empty unless asked for
 */
public record Recommendation(List<Suggestion> suggestions, boolean abstains, List<Neighbour> neighbours) {

    public Recommendation {
        suggestions = List.copyOf(suggestions);
        neighbours = List.copyOf(neighbours);
    }

    public Suggestion first() {
        return suggestions.getFirst();
    }
}
