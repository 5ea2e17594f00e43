package cn.qingsu.dispatch.auto;

import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.kernel.RequestId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the machine thought of a request before it was told what people decided.
 *
 * @param unit null where it named nobody
 * @param probability null where nothing had been measured
 * @param dispatchedAt when it dispatched it by itself; null where a person did
 * @param sampled whether a person is to check it
 * @param agreed what the check said; null while nobody has checked
 */
public record MachineOpinion(
        RequestId request,
        CategoryCode category,
        @Nullable UnitCode unit,
        @Nullable Double probability,
        @Nullable Long clause,
        Instant at,
        @Nullable Instant dispatchedAt,
        boolean sampled,
        @Nullable Boolean agreed,
        @Nullable UnitCode shouldBe,
        @Nullable String note) {}
