package cn.qingsu.followup;

import org.springframework.stereotype.Component;

/** Opens the rows of call-backs of the past. */
@Component
public class PastFollowUp {

    /** The follower that need not read what these rows tell. */
    public static final String FOLLOWER = CallbackProjection.NAME;

    private final CallbackStart start;

    PastFollowUp(CallbackStart start) {
        this.start = start;
    }

    public PastCallbacks open() {
        return new PastCallbacks(start);
    }
}
