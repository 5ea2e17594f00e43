package cn.qingsu.messaging;

import cn.qingsu.kernel.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How requesters are written to on one occasion by one channel, from a day on.
 *
 * @param enabled false: nothing is sent on this occasion by this channel
 * @param subject empty where the channel has none
 * @param note why it was changed
 * @param madeBy null for what came with the installation
 */
public record Template(
        Occasion occasion,
        MessageChannel channel,
        int version,
        LocalDate validFrom,
        boolean enabled,
        String subject,
        String body,
        String note,
        @Nullable AccountId madeBy,
        Instant madeAt) {}
