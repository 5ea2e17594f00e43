package cn.qingsu.desk.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The pages of {@code templates/error} for whatever no other module has a page for; unknown numbers get the general one. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ErrorPages implements ErrorViewResolver {

    private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 405, 413, 500, 503);

    @Override
    public @Nullable ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, Object> details) {
        return KNOWN.contains(status.value()) ? new ModelAndView("error/" + status.value(), Map.of(), status) : null;
    }
}
