package cn.qingsu.dispatch.learning.sentence;

/**
 * What a reader makes of a text.
 *
 * @param meaning of the whole, of length 1
 * @param pieces what the last layer of the language model sees; none of a reader that does not tell
 */
public record Sentence(float[] meaning, PieceStates pieces) {}
