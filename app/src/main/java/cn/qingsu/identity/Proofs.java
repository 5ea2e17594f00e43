package cn.qingsu.identity;

import java.util.List;

/**
 * Short proofs that a text was written by this installation, made with the key that lies outside the database: for links
 * that open something to whoever holds them. Nothing is stored.
 */
public interface Proofs {

    /**
     * @param purpose a proof holds for no other purpose
     * @return 128 bits as 22 characters that are safe in a URL
     */
    String of(String purpose, String text);

    /** What {@link #of} answers and has answered, with each key in the key file, the newest first. */
    List<String> every(String purpose, String text);

    /** Whether {@code proof} was made for {@code purpose} and {@code text}, with any key in the key file. */
    boolean holds(String purpose, String text, String proof);
}
