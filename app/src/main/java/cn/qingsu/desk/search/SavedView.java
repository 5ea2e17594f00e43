package cn.qingsu.desk.search;

import cn.qingsu.city.UnitCode;
import cn.qingsu.kernel.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A filter with a name.
 *
 * @param filter as it stands in an address
 * @param unit whose staff have it too; null if it is its owner's alone
 */
record SavedView(
        long id,
        AccountId owner,
        String name,
        String filter,
        @Nullable UnitCode unit) {}
