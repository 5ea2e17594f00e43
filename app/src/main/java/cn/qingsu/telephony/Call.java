package cn.qingsu.telephony;

import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.RequestId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call as it may be shown.
 *
 * @param number masked, such as {@code 138****5678}; empty if the caller withheld it
 * @param seat where it is taken, such as {@code A12}; empty if nobody said
 * @param endedAt null while it lasts
 * @param result null while it lasts
 * @param links what was done with which case, oldest first
 */
public record Call(
        CallId id,
        String number,
        String seat,
        CallSource source,
        AccountId agent,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable CallResult result,
        List<Link> links) {

    public Call {
        links = List.copyOf(links);
    }

    /** Whether somebody is still talking. */
    public boolean isOpen() {
        return endedAt == null;
    }

    /** A case of the call. */
    public record Link(RequestId request, LinkKind kind, Instant at) {}
}
