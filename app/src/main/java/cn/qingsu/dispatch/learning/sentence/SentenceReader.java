package cn.qingsu.dispatch.learning.sentence;

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
}
