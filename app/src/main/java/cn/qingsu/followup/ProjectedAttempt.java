package cn.qingsu.followup;

import cn.qingsu.kernel.AccountId;
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
        @Nullable String note) {

    CallbackTry made() {
        return new CallbackTry(at, part, account == null ? null : new AccountId(account), note);
    }
}
