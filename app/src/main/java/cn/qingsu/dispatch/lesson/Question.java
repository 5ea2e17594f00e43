package cn.qingsu.dispatch.lesson;

import cn.qingsu.city.AreaCode;
import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.kernel.RequestId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Does the catalogue change (rules 4)? Opened by an upheld return.
 *
 * @param from the unit whose return was upheld
 * @param to the unit that got it instead; null while it is not dispatched anew
 * @param cited what the unit cited when it returned it
 */
public record Question(
        RequestId request,
        @Nullable CategoryCode category,
        @Nullable AreaCode area,
        UnitCode from,
        @Nullable UnitCode to,
        String cited,
        Instant openedAt) {}
