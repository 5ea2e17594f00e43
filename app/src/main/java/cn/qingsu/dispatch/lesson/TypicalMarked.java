package cn.qingsu.dispatch.lesson;

import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.journal.Event;
import cn.qingsu.kernel.RequestId;
import org.jspecify.annotations.Nullable;

/** A case was marked as typical, or is no longer. */
public record TypicalMarked(
        RequestId request,
        CategoryCode category,
        UnitCode lead,
        boolean typical,
        @Nullable String reason) implements Event {}
