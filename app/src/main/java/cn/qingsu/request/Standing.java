package cn.qingsu.request;

import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.RequestId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a request stands, its assignments apart. Changed by {@link Applying} alone. */
final class Standing {

    State state = State.DRAFT;
    CitizenClock clock;

    /** When the owner of the present state must have acted. */
    @Nullable
    Instant stageDue;

    @Nullable
    Instant parkedUntil;

    boolean supervised;

    @Nullable
    RequestId mergedInto;

    /** What the last call-back led to. */
    @Nullable
    CallbackOutcome outcome;

    /** The text that the citizen was last given: a reply, a direct answer, the wording of a non-acceptance. */
    @Nullable
    Long reply;

    /** Whether the requester was called in this round, reached or not. */
    boolean contactTried;

    /** Who found the request beyond remit, or first held it unreasonable; the second person must be another. */
    @Nullable
    AccountId judgedBy;

    @Nullable
    Instant settledAt;

    Standing(CitizenClock clock) {
        this.clock = clock;
    }
}
