package cn.qingsu.kernel;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that is read by keyset: the items, and where the next page begins. There is no offset and no total,
 * so that page 10,000 costs what page 1 costs.
 *
 * @param next the cursor to ask for the next page with; null on the last page
 */
public record Slice<T>(List<T> items, @Nullable String next) {

    public Slice {
        items = List.copyOf(items);
    }

    /**
     * Cuts a slice out of {@code rows}, which were read with {@code limit + 1} so that it shows whether more follow.
     *
     * @param key the time-sorted id by which the rows are ordered
     */
    public static <T> Slice<T> of(List<T> rows, int limit, ToLongFunction<T> key) {
        return cut(rows, limit, row -> TimeSorted.text(key.applyAsLong(row)));
    }

    /** As {@link #of}, for lists whose cursor is more than one id. */
    public static <T> Slice<T> cut(List<T> rows, int limit, Function<T, String> cursor) {
        if (rows.size() <= limit) {
            return new Slice<>(rows, null);
        }
        List<T> page = rows.subList(0, limit);
        return new Slice<>(page, cursor.apply(page.getLast()));
    }

    public <U> Slice<U> map(Function<? super T, ? extends U> change) {
        return new Slice<>(items.stream().<U>map(change).toList(), next);
    }
}
