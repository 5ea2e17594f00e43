package cn.qingsu.identity;

/**
 * A requester as lists and pages show one.
 *
 * @param name such as {@code 王**}; empty if none was given
 * @param phone such as {@code 138****5678}; empty if none was given
 */
public record MaskedRequester(String name, String phone) {

    /** Nothing is known, or nothing may be shown. */
    public static final MaskedRequester NOBODY = new MaskedRequester("", "");
}
