package cn.qingsu.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** How pages answer whoever is not signed in, or may not: with the sign-in page and the way back, or with the page for 403. */
final class PageRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException fault)
            throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", WayBack.signIn(WayBack.path(request.getHeader("HX-Current-URL"))));
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (eventStream(request)) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(WayBack.signIn(returnable(request)));
        }
    }

    /** A page that was only looked at can be looked at again; what was sent cannot be sent again, but its page can be opened. */
    private static @Nullable String returnable(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod())) {
            return WayBack.path(request.getHeader("Referer"));
        }
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private static boolean eventStream(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains(MediaType.TEXT_EVENT_STREAM_VALUE);
    }

    /** A sign-in form that lay open too long is shown again. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException fault)
            throws IOException {
        if (fault instanceof CsrfException && request.getRequestURI().startsWith("/login")) {
            response.sendRedirect("/login?reason=stale");
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
