package cn.qingsu.request;

import cn.qingsu.identity.Officer;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequestId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What commands would do, asked without doing them: the same checks and the same rules as {@link ServiceRequests#perform}, and nothing
 * is written. What it answers holds for the moment in which it was asked.
 */
public interface Foresight {

    /**
     * What an officer means to do with one request.
     *
     * @param expectedVersion the version on which he decided
     * @param commands one after the other, each on what the one before would leave
     */
    record Intent(RequestId id, int expectedVersion, List<Command> commands) {}

    /**
     * Where each request would stand, or the refusal of the first command that would be refused; in the order of {@code intents}. The
     * version answered is that of now. Refused with {@code not-foreseeable} for commands that take two requests.
     */
    List<Decision<CaseState>> foresee(List<Intent> intents, Officer officer);

    /** The actions that state and role would let the officer take, for each request that he may see. */
    Map<RequestId, List<String>> actions(Collection<RequestId> ids, Officer officer);
}
