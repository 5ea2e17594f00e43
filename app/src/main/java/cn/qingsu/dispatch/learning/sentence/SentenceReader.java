package cn.qingsu.dispatch.learning.sentence;

import java.util.Optional;

/** Reads what a text means. */
public interface SentenceReader {

    /** Which reader this is. A model that was learned with one cannot be used with another. */
    String name();

    /** How many numbers a meaning has. */
    int dimensions();

    /**
     * The meaning of a text, of length 1. The same text always has the same meaning. May be called by several threads.
     *
     * @param text of which the beginning is read, as far as the reader can
     */
    float[] read(String text);

    /** The meaning of a text, and what its last layer sees of it if it tells. May be called by several threads. */
    default Sentence sentence(String text) {
        return new Sentence(read(text), PieceStates.NONE);
    }

    /** The last layer, which can be tuned to what a city wants to know; empty if the reader does not tell. */
    default Optional<TopLayer> topLayer() {
        return Optional.empty();
    }
}
