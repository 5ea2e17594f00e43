package cn.qingsu.intake;

/** Who hands a submission in; limits on lengths differ by it. The channel says by which way the citizen came. */
public enum Origin {
    /** The requester's own hands, on the portal. */
    PORTAL,
    /** An agent's hands. */
    DESK,
    /** A program of a partner. */
    API,
    /** A file of an operator. What was once accepted elsewhere cannot be sent back to be shortened. */
    IMPORT
}
