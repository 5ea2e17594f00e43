package cn.qingsu.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Lets what goes wrong on a citizen's page end in a page, where the API's callers get a problem document. */
@Component
class PageFaults implements HandlerExceptionResolver, Ordered {

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception fault) {
        if (!isPortal(request.getRequestURI())) {
            return null;
        }
        return switch (fault) {
            case ErrorResponse known -> page(response, known.getStatusCode().value());
            case TypeMismatchException unreadable -> page(response, HttpStatus.BAD_REQUEST.value());
            default -> null;
        };
    }

    static boolean isPortal(String path) {
        return path.equals("/") || path.equals("/portal") || path.startsWith("/portal/");
    }

    private static ModelAndView page(HttpServletResponse response, int status) {
        try {
            response.sendError(status);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelAndView();
    }
}
