package cn.qingsu.dispatch.learning.member;

import cn.qingsu.dispatch.learning.sentence.PieceStates;
import cn.qingsu.dispatch.learning.text.GramWeights;

/**
 * What the members see of a text.
 *
 * @param grams its runs of characters
 * @param meaning its direction in the space of sentences, of length 1
 * @param pieces what the language model made of its pieces; none if it does not tell
 */
public record Reading(GramWeights grams, float[] meaning, PieceStates pieces) {

    public Reading(GramWeights grams, float[] meaning) {
        this(grams, meaning, PieceStates.NONE);
    }
}
