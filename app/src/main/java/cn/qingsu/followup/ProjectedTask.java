package cn.qingsu.followup;

import cn.qingsu.city.UnitCode;
import cn.qingsu.kernel.RequestId;
import cn.qingsu.request.Claim;
import java.time.Instant;
import java.util.List;
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

    /** @param attempts of the request, those of other calls too, oldest first */
    CallbackTask toCall(List<ProjectedAttempt> attempts, int allowed) {
        return new CallbackTask(
                new RequestId(request),
                round,
                new UnitCode(unit),
                claim,
                openedAt,
                startBy,
                dueAt,
                attempts.stream()
                        .filter(attempt -> attempt.reply() == reply)
                        .map(ProjectedAttempt::made)
                        .toList(),
                allowed,
                nextAt);
    }
}
