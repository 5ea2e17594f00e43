package cn.qingsu.telephony;

import cn.qingsu.identity.Officer;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequestId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The calls that agents take. An agent is in one call at a time. Every change is journaled under the subject {@code call}. */
public interface Calls {

    /**
     * Begins a call. A softphone that tells of the next one ends the one before as {@link CallResult#HANDLED} or {@link
     * CallResult#UNSTATED}.
     *
     * @return refused with {@code wrong-role}, {@code agent-unknown}, {@code number-malformed}, {@code seat-malformed}, or with {@code
     *     call-open} where an agent begins one by hand during another
     */
    Decision<Call> start(NewCall call, Officer officer);

    /**
     * Ends a call; once ended, it stays as it was.
     *
     * @param result null where a case was registered or added to
     * @return refused with {@code unknown-call}, {@code wrong-role} or {@code result-missing}
     */
    Decision<Call> end(CallId id, @Nullable CallResult result, Officer officer);

    /** The call that the officer is in. */
    Optional<Call> current(Officer officer);

    /** As the officer may see it: an agent the own, a team leader all. */
    Optional<Call> find(CallId id, Officer officer);

    /** Notes that during the call something was done with a case; noted twice it stands once. @return refused with {@code unknown-call} */
    Decision<Call> link(CallId id, RequestId request, LinkKind kind, Officer officer);

    /** Calls during which something was done with this case, oldest first. Whether the officer may see the case is the caller's to ask. */
    List<Call> of(RequestId request);

    /**
     * The number in clear, for a purpose that is logged.
     *
     * @param purpose at least 4 characters
     * @return refused with {@code may-not-reveal}, {@code purpose-missing} or {@code number-withheld}
     */
    Decision<String> reveal(CallId id, Officer officer, String purpose);

    /** The number in clear of the officer's own call, which may have ended, to register by or to look up by; never to be shown. */
    Optional<String> numberFor(CallId id, Officer officer);
}
