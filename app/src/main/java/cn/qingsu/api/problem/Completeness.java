package cn.qingsu.api.problem;

import cn.qingsu.kernel.Refusal;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds a body that was read from JSON to what its record says: a component that is not {@link Nullable} must be there. */
public final class Completeness {

    /** Of each record; none of what is no record. Read once, since annotations of types are dear to read. */
    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {

        @Override
        protected List<Part> computeValue(Class<?> type) {
            return type.isRecord()
                    ? Arrays.stream(type.getRecordComponents()).map(Part::of).toList()
                    : List.of();
        }
    };

    private Completeness() {}

    /**
     * @return {@code body}
     * @throws BadBody if something is missing
     */
    public static <T> T check(T body) {
        List<String> missing = new ArrayList<>();
        collect(body, "", missing);
        if (!missing.isEmpty()) {
            throw new BadBody(
                    new Refusal(
                            "field-missing",
                            "接口文档：必填字段",
                            "缺少必填字段：" + missing.stream().collect(Collectors.joining("、")) + "。"),
                    missing.stream()
                            .map(field -> new Problem.FieldProblem(field, "field-missing", "此项必填。"))
                            .toList());
        }
        return body;
    }

    private static void collect(Object body, String prefix, List<String> missing) {
        for (Part part : PARTS.get(body.getClass())) {
            Object value = part.of(body);
            String name = prefix + part.name();
            if (value != null) {
                collect(value, name + ".", missing);
            } else if (!part.nullable()) {
                missing.add(name);
            }
        }
    }

    /** A component of a record. */
    private record Part(String name, Method accessor, boolean nullable) {

        static Part of(RecordComponent component) {
            component.getAccessor().setAccessible(true);
            return new Part(
                    component.getName(),
                    component.getAccessor(),
                    Arrays.stream(component.getAnnotatedType().getAnnotations()).anyMatch(Nullable.class::isInstance));
        }

        @Nullable
        Object of(Object body) {
            try {
                return accessor.invoke(body);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("cannot read " + accessor, e);
            }
        }
    }
}
