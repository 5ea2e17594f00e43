package cn.qingsu.api.problem;

import cn.qingsu.kernel.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A refusal as RFC 9457 has it.
 *
 * @param type names the code; nothing lies there
 * @param title the kind of problem, by status
 * @param detail what to do, for people
 * @param code for programs; see {@link Refusal#code()}
 * @param clause the rule that says no
 * @param fields what is wrong field by field, where fields are
 */
@Schema(description = "拒绝或错误，格式为 application/problem+json（RFC 9457）")
public record Problem(
        @Schema(example = "urn:qingsu:problem:stale") String type,
        @Schema(example = "与现状冲突") String title,
        @Schema(example = "409") int status,

        @Schema(description = "给人看的说明", example = "您打开之后，这件诉求有了新的进展，请核对后再提交。")
        String detail,

        @Schema(description = "给程序看的代码", example = "stale") String code,

        @Schema(description = "所依据的规则", example = "规则 2 第 5 条：两人同时处理时以先提交者为准")
        String clause,

        @Schema(description = "逐个字段的问题") @Nullable List<FieldProblem> fields) {

    /**
     * @param field its name in the body
     * @param code for programs
     * @param message what to do, for people
     */
    public record FieldProblem(
            @Schema(example = "phone") String field,
            @Schema(example = "phone-malformed") String code,
            @Schema(example = "请填写 11 位手机号码。") String message) {}

    public static Problem of(HttpStatus status, Refusal refusal, @Nullable List<FieldProblem> fields) {
        return new Problem(
                "urn:qingsu:problem:" + refusal.code(),
                title(status),
                status.value(),
                refusal.message(),
                refusal.code(),
                refusal.clause(),
                fields);
    }

    private static String title(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> "请求的格式不对";
            case UNAUTHORIZED -> "需要登录";
            case FORBIDDEN -> "没有权限";
            case NOT_FOUND -> "没有找到";
            case METHOD_NOT_ALLOWED -> "不支持的方法";
            case NOT_ACCEPTABLE -> "不支持要求的返回格式";
            case CONFLICT -> "与现状冲突";
            case CONTENT_TOO_LARGE -> "内容太大";
            case UNSUPPORTED_MEDIA_TYPE -> "不支持的内容格式";
            case UNPROCESSABLE_CONTENT -> "按规则不能受理";
            case TOO_MANY_REQUESTS -> "操作太频繁";
            default -> status.is5xxServerError() ? "系统出了问题" : "请求有误";
        };
    }
}
