package cn.qingsu.desk.suggest;

import java.util.List;

/**
 * What was read, as the form shows it.
 *
 * @param advice what to do with a text that cannot be read; empty if it can
 * @param question about the place; empty if there is none
 * @param candidates for the place, where it is asked
 * @param facts people, money, who is complained about
 * @param pieces the text with the words that were understood; empty where the text stands beside it anyway
 * @param matters the parts, if it holds several; empty else
 */
public record ReadView(
        String advice,
        List<Offer> offers,
        String question,
        List<Offer> candidates,
        List<Fact> facts,
        List<Piece> pieces,
        List<Part> matters) {

    /** @param words the quotation it comes from */
    public record Fact(String what, String value, String words) {}

    /** @param kind empty for plain text, else what it speaks for */
    public record Piece(String text, String kind) {}

    public record Part(String text, String category) {}

    /** Whether there is nothing to show. */
    public boolean isEmpty() {
        return advice.isEmpty() && offers.isEmpty() && question.isEmpty() && facts.isEmpty() && matters.isEmpty();
    }
}
