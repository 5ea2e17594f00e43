package cn.qingsu.dispatch.lesson;

import cn.qingsu.city.CategoryCode;
import cn.qingsu.city.UnitCode;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.RequestId;
import java.time.Instant;

/**
 * A case that is kept as typical for its category (典型案例): it is shown as the first precedent and weighs more in learning.
 *
 * @param reason why it is typical
 */
public record TypicalCase(
        RequestId request, CategoryCode category, UnitCode lead, String reason, Instant since, AccountId by) {}
