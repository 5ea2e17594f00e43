package cn.qingsu.messaging;

import cn.qingsu.journal.Event;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A city writes to requesters in other words from a day on. */
public record TemplateChanged(
        Occasion occasion,
        MessageChannel channel,
        int version,
        LocalDate validFrom,
        boolean enabled,
        @Nullable String reason)
        implements Event {}
