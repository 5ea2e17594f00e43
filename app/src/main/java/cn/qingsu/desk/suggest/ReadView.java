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
record ReadView(
        String advice,
        List<Offer> offers,
        String question,
        List<Offer> candidates,
        List<Fact> facts,
        List<Piece> pieces,
        List<Part> matters) {

    /** @param words the quotation it comes from */
    record Fact(String what, String value, String words) {}

    /** @param kind empty for plain text, else what it speaks for */
    record Piece(String text, String kind) {}

    record Part(String text, String category) {}

    boolean isEmpty() {
        return advice.isEmpty() && offers.isEmpty() && question.isEmpty() && facts.isEmpty() && matters.isEmpty();
    }
}
