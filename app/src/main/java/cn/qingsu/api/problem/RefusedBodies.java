package cn.qingsu.api.problem;

import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Writes what a method decided: the accepted value, or the refusal as a {@link Problem}. */
@RestControllerAdvice("cn.qingsu.api")
class RefusedBodies implements ResponseBodyAdvice<Object> {

    @Override
    public boolean supports(MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
        return Decision.class.isAssignableFrom(method.getParameterType());
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter method,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (!(body instanceof Decision<?> decision)) {
            return body;
        }
        return switch (decision) {
            case Decision.Accepted<?>(Object value) -> value;
            case Decision.Refused<?>(Refusal refusal) -> {
                HttpStatus status = RefusalStatus.of(refusal.code());
                response.setStatusCode(status);
                response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
                yield Problem.of(status, refusal, null);
            }
        };
    }
}
