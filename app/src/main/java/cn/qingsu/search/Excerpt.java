package cn.qingsu.search;

import java.util.List;

/**
 * A piece of what a request says, around the words that were looked for; without names, phones and rooms.
 *
 * @param where in which text, such as {@code 承办单位答复}
 * @param parts in their order
 */
public record Excerpt(String where, List<Part> parts) {

    /** @param marked whether it is one of the words */
    public record Part(String text, boolean marked) {}

    public Excerpt {
        parts = List.copyOf(parts);
    }
}
