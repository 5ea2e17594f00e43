package cn.qingsu.bench.plans;

import cn.qingsu.bench.inside.Binding;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Bound values as text of SQL, with the types under which the driver sends them. */
final class Literals {

    private Literals() {}

    /** {@code unknown} where the driver leaves it to PostgreSQL. */
    static String type(Binding binding) {
        String element = binding.elementType();
        return element != null
                ? element + "[]"
                : switch (binding.value()) {
                    case String text -> "varchar";
                    case Long number -> "int8";
                    case Integer number -> "int4";
                    case Short number -> "int2";
                    case Boolean yes -> "bool";
                    case Double number -> "float8";
                    case BigDecimal number -> "numeric";
                    case OffsetDateTime at -> "timestamptz";
                    case byte[] bytes -> "bytea";
                    case null, default -> "unknown";
                };
    }

    static String text(Binding binding) {
        return text(binding.value());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "null" : quoted(plain(value));
    }

    private static String plain(Object value) {
        return switch (value) {
            case byte[] bytes -> "\\x" + HexFormat.of().formatHex(bytes);
            case Timestamp at -> at.toInstant().toString();
            case List<?> elements ->
                elements.stream()
                        .map(each -> each == null ? "null" : element(each.toString()))
                        .collect(Collectors.joining(",", "{", "}"));
            default -> value.toString();
        };
    }

    private static String element(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
