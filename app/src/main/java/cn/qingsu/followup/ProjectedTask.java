package cn.qingsu.followup;

import cn.qingsu.request.Claim;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A row of {@code followup.task}. */
@JsonNaming(SnakeCaseStrategy.class)
record ProjectedTask(
        long request,
        long reply,
        int round,
        String unit,
        @Nullable Claim claim,
        Instant openedAt,
        Instant startBy,
        Instant dueAt,
        int tries,
        Instant nextAt,
        @Nullable Instant closedAt,
        @Nullable String closedAs) {

    ProjectedTask tried(Instant again) {
        return new ProjectedTask(
                request, reply, round, unit, claim, openedAt, startBy, dueAt, tries + 1, again, closedAt, closedAs);
    }

    ProjectedTask closed(Instant at, String as) {
        return new ProjectedTask(request, reply, round, unit, claim, openedAt, startBy, dueAt, tries, nextAt, at, as);
    }
}
