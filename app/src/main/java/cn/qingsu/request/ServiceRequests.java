package cn.qingsu.request;

import cn.qingsu.identity.Officer;
import cn.qingsu.journal.Author;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.Trip;
import java.util.List;

/**
 * The one way to change a request. Every command is checked in the same order (known, may see, state, role and scope,
 * recusal, version, the command's own rule), and is written together with its journal entries and alarms in one
 * transaction.
 */
public interface ServiceRequests {

    /** Gives the matter its number and starts the citizen clock. */
    Decision<Registered> register(Registration registration, Author author);

    /**
     * As {@link #register(Registration, Author)} within the caller's transaction, but leaves the writing to {@code trip}, which the
     * caller makes; nothing of the request can be read before. After a refusal nothing has been added.
     */
    Decision<Registered> register(Registration registration, Author author, Trip trip);

    /** Keeps what an agent has written so far; it becomes a request by {@link Command.CompleteDraft}. */
    Decision<Registered> draft(Registration registration, Author author);

    /**
     * Carries out an officer's commands one after another as one act: each is decided on what those before it have made, and either
     * all stand or none does. A refusal says which step it was, if there are several.
     *
     * @param expectedVersion the version on which the officer decided; if the request has moved on, the act is refused with
     *     code {@code stale} and what has changed since
     * @param commands at least one; several only if each concerns this request alone
     */
    Decision<CaseState> perform(
            RequestId id, int expectedVersion, Officer officer, List<Command> commands, Alongside alongside);

    /** As {@link #perform(RequestId, int, Officer, List, Alongside)}, with one command. */
    default Decision<CaseState> perform(
            RequestId id, int expectedVersion, Officer officer, Command command, Alongside alongside) {
        return perform(id, expectedVersion, officer, List.of(command), alongside);
    }

    /** As {@link #perform(RequestId, int, Officer, Command, Alongside)}, alone. */
    default Decision<CaseState> perform(RequestId id, int expectedVersion, Officer officer, Command command) {
        return perform(id, expectedVersion, officer, command, Alongside.NOTHING);
    }

    /**
     * Carries out a command of the requester ({@link Author#REQUESTER}) or of the system ({@link Author#SYSTEM}), on
     * whatever version there is.
     */
    Decision<CaseState> perform(RequestId id, Author author, Command command, Alongside alongside);

    /** As {@link #perform(RequestId, Author, Command, Alongside)}, alone. */
    default Decision<CaseState> perform(RequestId id, Author author, Command command) {
        return perform(id, author, command, Alongside.NOTHING);
    }
}
