package cn.qingsu.followup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A row of {@code followup.attempt}. */
@JsonNaming(SnakeCaseStrategy.class)
record ProjectedAttempt(
        long request,
        long reply,
        int n,
        Instant at,
        int part,
        @Nullable Long account,
        @Nullable String note) {}
