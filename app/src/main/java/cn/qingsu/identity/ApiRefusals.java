package cn.qingsu.identity;

import cn.qingsu.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import tools.jackson.databind.json.JsonMapper;

/** How the API answers whoever is not signed in, or may not: 401 and 403 as problem+json with a code. */
final class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final JsonMapper JSON = JsonMapper.shared();

    static void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, Refusal refusal)
            throws IOException {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.value());
        problem.put("detail", refusal.message());
        problem.put("instance", request.getRequestURI());
        problem.put("code", refusal.code());
        problem.put("clause", refusal.clause());
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        JSON.writeValue(response.getOutputStream(), problem);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException fault)
            throws IOException {
        response.setHeader("WWW-Authenticate", "Bearer");
        write(
                request,
                response,
                HttpStatus.UNAUTHORIZED,
                new Refusal("not-signed-in", "权限规则：接口须登录后使用", "请先登录，或用 POST /api/v1/session 取得新的令牌。"));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException fault)
            throws IOException {
        Refusal refusal = fault instanceof CsrfException
                ? new Refusal("csrf-token-missing", "安全规则：网页会话的写操作须带校验令牌", "页面已过期，请刷新后再试。")
                : new Refusal("not-allowed", "权限规则：角色与范围", "您的账号没有这项权限，请联系管理员。");
        write(request, response, HttpStatus.FORBIDDEN, refusal);
    }
}
