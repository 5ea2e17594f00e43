package cn.qingsu.messaging;

/** For histories that are written afterwards, of which nobody is told. */
public final class PastMessages {

    /** The follower that is to be told that it has read all of it; see {@link cn.qingsu.journal.Followers#projected}. */
    public static final String FOLLOWER = OutboxFollower.NAME;

    private PastMessages() {}
}
