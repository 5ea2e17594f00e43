package cn.qingsu.api.problem;

import cn.qingsu.kernel.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.PropertyBindingException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says what is wrong with a JSON body by field names alone; values may be personal data and are never repeated. */
public final class Unreadable {

    private static final String CLAUSE = "接口文档：请求格式";

    private Unreadable() {}

    static BadBody told(HttpMessageNotReadableException fault) {
        for (Throwable cause = fault.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLarge) {
                return bad("body-too-large", "提交的内容太大，请缩短后再提交。", List.of());
            }
        }
        return fault.getCause() instanceof JacksonException cause
                ? told(cause)
                : bad("json-malformed", "请求没有内容，或内容不是 JSON。", List.of());
    }

    /** What a body could not be read for. */
    public static BadBody told(JacksonException fault) {
        String field = field(fault);
        return switch (fault) {
            case PropertyBindingException unknown -> field("field-unknown", field, "没有 " + field + " 这个字段，请核对接口文档。");
            case InvalidFormatException format
            when format.getTargetType().isEnum() ->
                field("field-mistyped", field, field + " 只能是：" + names(format.getTargetType()) + "。");
            case ValueInstantiationException value -> field("field-mistyped", field, field + " 的值不对。");
            case MismatchedInputException mismatch -> field("field-mistyped", field, field + " 的类型不对，请核对接口文档。");
            default -> bad("json-malformed", "内容不是正确的 JSON，请检查括号、引号和逗号。", List.of());
        };
    }

    private static String names(Class<?> kind) {
        return Arrays.stream(kind.getEnumConstants()).map(Object::toString).collect(Collectors.joining("、"));
    }

    private static BadBody field(String code, String field, String message) {
        return field.isEmpty()
                ? bad(code, "内容的格式不对，请核对接口文档。", List.of())
                : bad(code, message, List.of(new Problem.FieldProblem(field, code, message)));
    }

    private static BadBody bad(String code, String message, List<Problem.FieldProblem> fields) {
        return new BadBody(new Refusal(code, CLAUSE, message), fields);
    }

    private static String field(JacksonException fault) {
        return fault.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."));
    }
}
