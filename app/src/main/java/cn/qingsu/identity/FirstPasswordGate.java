package cn.qingsu.identity;

import cn.qingsu.kernel.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever has a password that somebody else set goes no further before changing it. */
final class FirstPasswordGate extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean staff = path.equals("/desk")
                || path.startsWith("/desk/")
                || path.equals("/admin")
                || path.startsWith("/admin/");
        boolean api =
                path.startsWith("/api/v1/") && !path.startsWith("/api/v1/public/") && !path.equals("/api/v1/session");
        return !staff && !api;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean stops = SecurityContextHolder.getContext().getAuthentication() instanceof StaffAuthentication staff
                && staff.mustChangePassword();
        if (!stops) {
            chain.doFilter(request, response);
        } else if (request.getRequestURI().startsWith("/api/")) {
            ApiRefusals.write(
                    request,
                    response,
                    HttpStatus.FORBIDDEN,
                    new Refusal("password-change-needed", "账号规则：初始密码须先修改", "请先在网页上登录并修改初始密码。"));
        } else {
            response.sendRedirect("/login/password");
        }
    }
}
