package cn.qingsu.identity;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Finds the session by the request's token. Where an Authorization header gives a token, the cookie counts for nothing, so that a
 * request that is let through without CSRF token cannot borrow the browser's session.
 */
@Component
class SessionTokens implements SecurityContextRepository {

    static final String COOKIE = "qingsu_session";
    private static final String BEARER = "Bearer ";
    private static final String HELD = SessionTokens.class.getName() + ".held";

    private final Sessions sessions;

    SessionTokens(Sessions sessions) {
        this.sessions = sessions;
    }

    static boolean bearer(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length());
    }

    /** The token that the request comes with, and how. */
    record Token(String value, Sessions.Kind kind) {}

    static Optional<Token> token(HttpServletRequest request) {
        if (bearer(request)) {
            String header = request.getHeader(HttpHeaders.AUTHORIZATION);
            return Optional.of(new Token(header.substring(BEARER.length()).strip(), Sessions.Kind.BEARER));
        }
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (COOKIE.equals(cookie.getName()) && !cookie.getValue().isEmpty()) {
                    return Optional.of(new Token(cookie.getValue(), Sessions.Kind.COOKIE));
                }
            }
        }
        return Optional.empty();
    }

    private SecurityContext context(HttpServletRequest request) {
        return token(request)
                .flatMap(token -> sessions.find(token.value(), token.kind()))
                .<SecurityContext>map(held ->
                        new SecurityContextImpl(new StaffAuthentication(held.officer(), held.mustChangePassword())))
                .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    /** What a stream was opened with holds for its end too, which may come because the database has gone. */
    private static Optional<SecurityContext> atTheEnd(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ASYNC
                        && request.getAttribute(HELD) instanceof StaffAuthentication held
                ? Optional.of(new SecurityContextImpl(held))
                : Optional.empty();
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new DeferredSecurityContext() {

            private @Nullable SecurityContext loaded;

            @Override
            public SecurityContext get() {
                SecurityContext known = loaded;
                if (known == null) {
                    known = atTheEnd(request).orElseGet(() -> context(request));
                    request.setAttribute(HELD, known.getAuthentication());
                    loaded = known;
                }
                return known;
            }

            @Override
            public boolean isGenerated() {
                return get().getAuthentication() == null;
            }
        };
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return context(holder.getRequest());
    }

    /** Called at sign-in, with a new officer, and at sign-out, with an empty context. Either ends the session before. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        token(request).ifPresent(token -> sessions.end(token.value()));
        if (context.getAuthentication() instanceof StaffAuthentication staff) {
            String token = sessions.open(staff.getPrincipal().account(), Sessions.Kind.COOKIE);
            response.addHeader(
                    HttpHeaders.SET_COOKIE, cookie(request, token).build().toString());
        } else {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    cookie(request, "").maxAge(0).build().toString());
        }
    }

    private static ResponseCookie.ResponseCookieBuilder cookie(HttpServletRequest request, String token) {
        return ResponseCookie.from(COOKIE, token)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/");
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return token(request).isPresent();
    }
}
