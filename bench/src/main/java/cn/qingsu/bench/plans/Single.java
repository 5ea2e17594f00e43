package cn.qingsu.bench.plans;

import cn.qingsu.bench.inside.Act.Ask;
import cn.qingsu.bench.inside.Binding;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.Parser;

/**
 * One statement as it reaches PostgreSQL.
 *
 * @param text with {@code $1} and so on for values
 * @param values in this order
 */
record Single(String text, List<Binding> values) {

    private static final Set<String> PLANNED =
            Set.of("select", "insert", "update", "delete", "with", "merge", "values");

    Single {
        values = List.copyOf(values);
    }

    /** The statements of a message, in their order; of a batch, those of its first row. */
    static List<Single> of(Ask ask) throws SQLException {
        List<Binding> bound =
                new ArrayList<>(ask.rows().isEmpty() ? List.of() : ask.rows().getFirst());
        bound.sort(Comparator.comparingInt(Binding::place));
        List<Single> singles = new ArrayList<>();
        int from = 0;
        for (NativeQuery query : parsed(ask.sql())) {
            int count = query.bindPositions.length;
            singles.add(new Single(query.nativeSql.strip(), bound.subList(from, from + count)));
            from += count;
        }
        return singles;
    }

    /** Split by the driver's own parser. */
    private static List<NativeQuery> parsed(String sql) throws SQLException {
        return Parser.parseJdbcSql(sql, true, true, true, false, true).stream()
                .filter(query -> !query.nativeSql.isBlank())
                .toList();
    }

    /** Whether it is of a kind that PostgreSQL plans. */
    boolean isPlanned() {
        return PLANNED.contains(text.split("\\s", 2)[0].toLowerCase(Locale.ROOT));
    }

    String prepare(String name) {
        String types = values.stream().map(Literals::type).collect(Collectors.joining(", "));
        return "prepare " + name + (types.isEmpty() ? "" : " (" + types + ")") + " as " + text;
    }

    String execute(String name) {
        String literals = values.stream().map(Literals::text).collect(Collectors.joining(", "));
        return "execute " + name + (literals.isEmpty() ? "" : " (" + literals + ")");
    }
}
