package cn.qingsu.demonstration;

import cn.qingsu.identity.Officer;
import cn.qingsu.journal.Author;
import cn.qingsu.request.Command;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What comes next in a life. */
sealed interface Step {

    /**
     * Somebody does something.
     *
     * @param officer null if {@code author} does it
     * @param perhaps whether it may come to nothing, since something else was faster
     */
    record Doing(Instant at, @Nullable Officer officer, Author author, Command command, boolean perhaps)
            implements Step {}

    /** Nobody does anything until a limit brings it into another state. */
    record Waiting() implements Step {}

    static Step by(Officer officer, Instant at, Command command) {
        return new Doing(at, officer, Author.SYSTEM, command, false);
    }

    static Step perhaps(Officer officer, Instant at, Command command) {
        return new Doing(at, officer, Author.SYSTEM, command, true);
    }

    static Step byRequester(Instant at, Command command) {
        return new Doing(at, null, Author.REQUESTER, command, false);
    }

    static Step none() {
        return new Waiting();
    }
}
