package cn.qingsu.api.problem;

import cn.qingsu.kernel.Refusal;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds a body that was read from JSON to what its record says: a component that is not {@link Nullable} must be there. */
public final class Completeness {

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
        if (!body.getClass().isRecord()) {
            return;
        }
        for (RecordComponent component : body.getClass().getRecordComponents()) {
            Object value = value(body, component);
            String name = prefix + component.getName();
            if (value != null) {
                collect(value, name + ".", missing);
            } else if (!isNullable(component)) {
                missing.add(name);
            }
        }
    }

    private static boolean isNullable(RecordComponent component) {
        return Arrays.stream(component.getAnnotatedType().getAnnotations()).anyMatch(Nullable.class::isInstance);
    }

    private static @Nullable Object value(Object body, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(body);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
