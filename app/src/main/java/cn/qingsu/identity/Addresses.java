package cn.qingsu.identity;

import cn.qingsu.kernel.RequesterId;
import java.util.Map;
import java.util.Optional;

/** Where a requester can be written to. For the sending of messages alone: nobody is shown what it opens. */
public interface Addresses {

    /** A kind of address that a message can go to. */
    enum Kind {
        MOBILE,
        EMAIL
    }

    /** What the requester left that can be written to, masked; a land line cannot. Empty for an unknown id. */
    Map<Kind, String> masked(RequesterId id);

    /**
     * The address in clear, to be handed to whoever carries the message at that moment, and kept and logged nowhere.
     *
     * @return empty if none of that kind was left
     */
    Optional<String> open(RequesterId id, Kind kind);
}
