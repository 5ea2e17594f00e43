package cn.qingsu.journal;

/**
 * The newest link of a subject's chain. Whoever keeps the subject's row keeps its head beside it, so that a cut-off tail
 * shows.
 *
 * @param version number of the last entry, 0 before the first
 * @param hash SHA-256 of the last entry in hex, empty before the first
 */
public record Head(int version, String hash) {

    public static final Head NONE = new Head(0, "");
}
