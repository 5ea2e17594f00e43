package cn.qingsu.desk.search;

import cn.qingsu.city.UnitCode;
import cn.qingsu.desk.shell.Desk;
import cn.qingsu.kernel.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A filter with a name. It is its owner's alone if it is shared neither with a unit nor with a desk.
 *
 * @param filter as it stands in an address
 * @param unit whose staff have it too
 * @param desk at which everybody in the city has it too
 */
record SavedView(
        long id,
        AccountId owner,
        String name,
        String filter,
        @Nullable UnitCode unit,
        @Nullable Desk desk) {

    SavedView named(String other) {
        return new SavedView(id, owner, other, filter, unit, desk);
    }

    SavedView with(@Nullable UnitCode other) {
        return new SavedView(id, owner, name, filter, other, desk);
    }

    SavedView at(@Nullable Desk other) {
        return new SavedView(id, owner, name, filter, unit, other);
    }
}
