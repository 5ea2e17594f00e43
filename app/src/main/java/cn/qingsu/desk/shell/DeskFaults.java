package cn.qingsu.desk.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Lets whoever asks a staff page for what is not there, or may not be, see the page for it and no problem document. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DeskFaults implements HandlerExceptionResolver {

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception fault) {
        String path = request.getRequestURI();
        boolean desk = path.equals("/desk") || path.startsWith("/desk/");
        if (!desk || response.isCommitted()) {
            return null;
        }
        return switch (fault) {
            case ErrorResponse told -> page(response, told.getStatusCode().value());
            case TypeMismatchException unreadable -> page(response, HttpStatus.BAD_REQUEST.value());
            default -> null;
        };
    }

    private static @Nullable ModelAndView page(HttpServletResponse response, int status) {
        try {
            response.sendError(status);
            return new ModelAndView();
        } catch (IOException gone) {
            return null;
        }
    }
}
