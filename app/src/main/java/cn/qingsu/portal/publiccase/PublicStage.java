package cn.qingsu.portal.publiccase;

import cn.qingsu.request.State;

/** How far a case has come, in the public's words. */
public enum PublicStage {
    /** It is here; who handles it is being found out. */
    RECEIVED,
    /** A unit has it. */
    WORKING,
    /** It was answered. */
    DONE,
    /** Not the public's matter, or not one of its own any more. */
    NONE;

    static PublicStage of(State state) {
        return switch (state) {
            case REGISTERED, SUPPLEMENT_PENDING, DISPATCH_PENDING, RETURN_REVIEW, CONSULTING -> RECEIVED;
            case DISPATCHED, IN_PROGRESS, REPLIED, REPLY_REJECTED, REDO -> WORKING;
            case ANSWERED, CALLBACK_PENDING, CALLED_BACK, CLOSED, ARCHIVED -> DONE;
            case DRAFT, NOT_ACCEPTED, TRANSFERRED, MERGED, WITHDRAWN, VOID -> NONE;
        };
    }

    /** Whether somebody else can still join. */
    public boolean isOpen() {
        return this == RECEIVED || this == WORKING;
    }
}
