package cn.qingsu.operations.outage;

import cn.qingsu.kernel.DatabaseAway;
import cn.qingsu.operations.unavailable.UnavailableAnswer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Whatever fails for want of the database is answered 503 with plain words, and logged nowhere: the {@link Outage} has told it. As a
 * resolver it comes before those that would call it a fault of the program; as a filter it meets what fails outside of any controller.
 */
@Component
@ConditionalOnWebApplication
class DatabaseAwayAnswers extends OncePerRequestFilter implements HandlerExceptionResolver, Ordered {

    private final UnavailableAnswer answer;

    DatabaseAwayAnswers(UnavailableAnswer answer) {
        this.answer = answer;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException fault) {
            if (!DatabaseAway.caused(fault)) {
                throw fault;
            }
            if (!response.isCommitted()) {
                response.reset();
                answer.away(isInDoubt(request, fault), request, response);
            }
        }
    }

    private static boolean isInDoubt(HttpServletRequest request, Exception fault) {
        return !HttpMethod.GET.matches(request.getMethod()) && (DatabaseAway.leftInDoubt(fault) || Commits.in(request));
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception fault) {
        if (!DatabaseAway.caused(fault) || response.isCommitted()) {
            return null;
        }
        try {
            answer.away(isInDoubt(request, fault), request, response);
            return new ModelAndView();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
