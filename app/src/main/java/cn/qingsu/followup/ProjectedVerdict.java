package cn.qingsu.followup;

import cn.qingsu.journal.Author;
import cn.qingsu.request.CallbackOutcome;
import cn.qingsu.request.Claim;
import cn.qingsu.request.RequestEvent.CalledBack;
import cn.qingsu.request.Satisfaction;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A row of {@code followup.verdict}. */
@JsonNaming(SnakeCaseStrategy.class)
record ProjectedVerdict(
        long request,
        long reply,
        int round,
        String unit,
        Claim claim,
        Instant claimedAt,
        @Nullable Instant judgedAt,
        @Nullable String author,
        @Nullable Long account,
        @Nullable Boolean contacted,
        @Nullable Claim solved,
        @Nullable Satisfaction satisfied,
        @Nullable CallbackOutcome outcome) {

    static ProjectedVerdict claimed(long request, long reply, int round, String unit, Claim claim, Instant at) {
        return new ProjectedVerdict(request, reply, round, unit, claim, at, null, null, null, null, null, null, null);
    }

    ProjectedVerdict judged(CalledBack verdict, Author by, Instant at) {
        return new ProjectedVerdict(
                request,
                reply,
                round,
                unit,
                claim,
                claimedAt,
                at,
                by.role(),
                by.account() == null ? null : by.account().value(),
                verdict.contacted(),
                verdict.solved(),
                verdict.satisfied(),
                verdict.outcome());
    }
}
