package cn.qingsu.dispatch.language;

import java.util.List;

/**
 * What a reply is to be drafted for.
 *
 * @param text the citizen's matter, as it is
 * @param done what the unit has done so far, in its own words; may be empty
 * @param precedents answers to like matters
 * @param articles of law or of the knowledge base
 * @param names of people that must not be told, as far as they are known
 */
public record DraftOrder(String text, String done, List<Source> precedents, List<Source> articles, List<String> names) {

    public DraftOrder {
        precedents = List.copyOf(precedents);
        articles = List.copyOf(articles);
        names = List.copyOf(names);
    }

    List<Source> sources() {
        return java.util.stream.Stream.concat(precedents.stream(), articles.stream())
                .toList();
    }

    @Override
    public String toString() {
        return "DraftOrder[" + sources().size() + " sources]";
    }
}
