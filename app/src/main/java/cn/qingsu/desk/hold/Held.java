package cn.qingsu.desk.hold;

import cn.qingsu.identity.Officer;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.kernel.TimeSorted;
import cn.qingsu.request.Command;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Commands that wait.
 *
 * @param version on which the officer decided
 * @param draft the key under which what he wrote is kept until it is done
 * @param says what it is, in a few words
 * @param refusal why it was not done; null while it waits
 */
public record Held(
        long id,
        RequestId request,
        Officer officer,
        int version,
        String draft,
        String says,
        List<Command> commands,
        Instant due,
        int attempts,
        @Nullable String refusal) {

    /**
     * As it is told to its officer: without what it holds.
     *
     * @param left seconds until it is done
     */
    public record Told(
            String id,
            String request,
            String says,
            long left,
            @Nullable String refusal) {}

    /** As it stands in addresses. */
    public String text() {
        return TimeSorted.text(id);
    }

    AccountId account() {
        return officer.account();
    }
}
