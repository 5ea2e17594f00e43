package cn.qingsu.request;

import cn.qingsu.identity.Officer;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequestId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What commands would do, asked without doing them: the same checks and the same rules as {@link ServiceRequests}, and nothing
 * is written. What it answers holds for the moment in which it was asked.
 */
public interface Foresight {

    /**
     * What an officer means to do with one request.
     *
     * @param expectedVersion the version on which he decided
     * @param commands as one act, see {@link ServiceRequests#perform(RequestId, int, Officer, List, Alongside)}
     */
    record Intent(RequestId id, int expectedVersion, List<Command> commands) {}

    /**
     * Where each request would stand, or why not; in the order of {@code intents}. Refused with {@code not-foreseeable} for commands that
     * write two requests.
     */
    List<Decision<CaseState>> foresee(List<Intent> intents, Officer officer);

    /** The actions that state and role would let the officer take, for each request that he may see. */
    Map<RequestId, List<String>> actions(Collection<RequestId> ids, Officer officer);
}
