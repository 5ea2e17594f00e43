package cn.qingsu.messaging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A row of {@code messaging.message} as the follower writes it. */
@JsonNaming(SnakeCaseStrategy.class)
record NewMessage(
        long request,
        long entry,
        Occasion occasion,
        Instant at,
        MessageState state,
        @Nullable Reason reason,
        @Nullable Instant nextAt,
        int tries,
        boolean byHand,
        @Nullable String unit,
        @Nullable Instant limitAt,
        @Nullable Long said) {}
