package cn.qingsu.city.data;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Search by name over what is kept in memory. */
public final class Matches {

    private Matches() {}

    /** Those whose name contains {@code text}: names that begin with it first, then by {@code rank}, then shorter names. */
    public static <T> List<T> of(List<T> all, String text, int limit, Function<T, String> name, Comparator<T> rank) {
        String wanted = text.strip();
        if (wanted.isEmpty()) {
            return List.of();
        }
        return all.stream()
                .filter(each -> name.apply(each).contains(wanted))
                .sorted(Comparator.<T, Boolean>comparing(
                                each -> !name.apply(each).startsWith(wanted))
                        .thenComparing(rank)
                        .thenComparingInt(each -> name.apply(each).length()))
                .limit(limit)
                .toList();
    }
}
