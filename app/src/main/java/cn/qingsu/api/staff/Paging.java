package cn.qingsu.api.staff;

import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Slice;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Pages by cursor: a limit is cut to what is sensible, a cursor that nobody gave out is refused. */
final class Paging {

    private Paging() {}

    static int cut(int limit, int most) {
        return Math.clamp(limit, 1, most);
    }

    static <T> Decision<Slice<T>> page(@Nullable String after, Supplier<Slice<T>> read) {
        try {
            return Decision.accepted(read.get());
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException unreadable) {
            if (after == null) {
                throw unreadable;
            }
            return Decision.refused("cursor-unreadable", "接口文档：分页", "after 须为上一页返回的 next。");
        }
    }
}
