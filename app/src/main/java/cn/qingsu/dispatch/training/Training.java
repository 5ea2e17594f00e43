package cn.qingsu.dispatch.training;

import cn.qingsu.dispatch.learning.Figures;
import cn.qingsu.kernel.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One learning with its report.
 *
 * @param askedBy null for the nightly one
 * @param stage what it is at, while it runs
 * @param lessons how many orders it learned from
 * @param learnedUntil the orders that it has learned from were first dispatched before
 * @param challenger how it did on the most recent weeks, learning only from what was before
 * @param champion how the champion did on the same; null if there was none
 */
public record Training(
        long id,
        Task task,
        @Nullable AccountId askedBy,
        Instant beganAt,
        @Nullable Instant endedAt,
        Outcome outcome,
        String stage,
        @Nullable Integer lessons,
        @Nullable Instant learnedUntil,
        @Nullable Figures challenger,
        @Nullable Figures champion,
        Sureness sureness,
        String message) {}
