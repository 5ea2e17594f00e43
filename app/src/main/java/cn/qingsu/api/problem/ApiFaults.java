package cn.qingsu.api.problem;

import cn.qingsu.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** Answers whatever goes wrong under {@code /api/} as a {@link Problem}: no stack trace, no page, nothing of what was sent. */
@Component
class ApiFaults implements HandlerExceptionResolver, Ordered {

    private static final Logger log = LoggerFactory.getLogger(ApiFaults.class);
    private static final String FORMAT = "接口文档：请求格式";

    private final JsonMapper json;

    ApiFaults(JsonMapper json) {
        this.json = json;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 10;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception fault) {
        if (!request.getRequestURI().startsWith("/api/")
                || fault instanceof AccessDeniedException
                || fault instanceof AuthenticationException) {
            return null;
        }
        if (fault instanceof AsyncRequestNotUsableException) {
            return new ModelAndView(); // the client has left; there is nobody to answer, and nothing of ours failed
        }
        Problem problem = problem(fault);
        if (problem.status() >= 500) {
            log.error("{} {} failed", request.getMethod(), request.getRequestURI(), fault);
        }
        if (fault instanceof HttpRequestMethodNotSupportedException method) {
            response.setHeader(HttpHeaders.ALLOW, allowed(method));
        }
        write(response, problem);
        return new ModelAndView();
    }

    private static String allowed(HttpRequestMethodNotSupportedException method) {
        return String.join(
                ", ",
                List.copyOf(method.getSupportedHttpMethods() == null ? List.of() : method.getSupportedHttpMethods())
                        .stream()
                        .map(HttpMethod::name)
                        .sorted()
                        .toList());
    }

    private static Problem problem(Exception fault) {
        return switch (fault) {
            case BadBody bad -> of(RefusalStatus.of(bad.refusal().code()), bad.refusal(), bad.fields());
            case HttpMessageNotReadableException unreadable -> {
                BadBody bad = Unreadable.told(unreadable);
                yield of(
                        RefusalStatus.of(bad.refusal().code()),
                        bad.refusal(),
                        bad.fields().isEmpty() ? null : bad.fields());
            }
            case MethodArgumentNotValidException invalid ->
                of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        new Refusal("field-missing", FORMAT, "有字段没有填写或不合要求。"),
                        invalid.getFieldErrors().stream()
                                .map(each -> new Problem.FieldProblem(each.getField(), "field-missing", "此项必填。"))
                                .toList());
            case MethodArgumentTypeMismatchException mismatch ->
                refused("parameter-mistyped", "参数 " + mismatch.getName() + " 的值不对，请查看接口文档。");
            case MissingServletRequestParameterException missing ->
                refused("parameter-mistyped", "缺少参数 " + missing.getParameterName() + "。");
            case MissingRequestHeaderException missing ->
                refused("parameter-mistyped", "缺少请求头 " + missing.getHeaderName() + "。");
            case ErrorResponse answer -> standard(answer);
            default ->
                of(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        new Refusal("fault", "系统故障", "系统出了问题，您的请求没有办成，请稍后再试；仍不行请联系管理员。"),
                        null);
        };
    }

    private static Problem standard(ErrorResponse answer) {
        HttpStatus status = HttpStatus.valueOf(answer.getStatusCode().value());
        return switch (status) {
            case NOT_FOUND -> of(status, new Refusal("unknown-path", FORMAT, "没有这个地址，请查看接口文档。"), null);
            case METHOD_NOT_ALLOWED ->
                of(status, new Refusal("method-not-allowed", FORMAT, "这个地址不支持该方法，请查看接口文档。"), null);
            case UNSUPPORTED_MEDIA_TYPE ->
                of(status, new Refusal("media-type-unsupported", FORMAT, "请以 application/json 提交。"), null);
            case NOT_ACCEPTABLE ->
                of(status, new Refusal("media-type-unacceptable", FORMAT, "只能返回 application/json。"), null);
            case CONTENT_TOO_LARGE -> of(status, new Refusal("body-too-large", FORMAT, "提交的内容太大。"), null);
            default -> of(status, new Refusal("bad-request", FORMAT, "请求有误，请查看接口文档。"), null);
        };
    }

    private static Problem refused(String code, String message) {
        return of(RefusalStatus.of(code), new Refusal(code, FORMAT, message), null);
    }

    private static Problem of(HttpStatus status, Refusal refusal, @Nullable List<Problem.FieldProblem> fields) {
        return Problem.of(status, refusal, fields);
    }

    private void write(HttpServletResponse response, Problem problem) {
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        try {
            response.getOutputStream().write(json.writeValueAsBytes(problem));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
