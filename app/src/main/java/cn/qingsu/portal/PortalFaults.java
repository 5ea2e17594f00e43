package cn.qingsu.portal;

import cn.qingsu.portal.words.Words;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What citizens see when something fails: plain words, what to do now, and their own words where they had written some. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class PortalFaults implements ErrorViewResolver {

    private final SubmitView submit;
    private final PortalModel shell;
    private final Words words;

    PortalFaults(SubmitView submit, PortalModel shell, Words words) {
        this.submit = submit;
        this.shell = shell;
        this.words = words;
    }

    /**
     * @param title what is the matter
     * @param words what to do now
     */
    record Fault(String title, String words) {

        static Fault of(HttpStatus status, Words words) {
            String kind = "fault."
                    + switch (status) {
                        case NOT_FOUND, METHOD_NOT_ALLOWED, BAD_REQUEST -> "unknown";
                        case FORBIDDEN -> "stale";
                        case CONTENT_TOO_LARGE -> "large";
                        case SERVICE_UNAVAILABLE -> "busy";
                        case REQUEST_TIMEOUT -> "slow";
                        case TOO_MANY_REQUESTS -> "fast";
                        default -> "other";
                    };
            return new Fault(words.say(kind), words.say(kind + ".words"));
        }
    }

    @Override
    public @Nullable ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, Object> details) {
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (!PageFaults.isPortal(path)) {
            return null;
        }
        if (path.equals("/portal/submit")) {
            String words = notSent(status);
            if (words != null) {
                return formAgain(request, status, words);
            }
        }
        Map<String, @Nullable Object> model = new HashMap<>();
        model.putAll(shell.always(request));
        model.put("fault", Fault.of(status, words));
        return new ModelAndView("portal/fault", model, status);
    }

    /** Where nothing is wrong with the form itself, it is shown again as it was sent. */
    private @Nullable String notSent(HttpStatus status) {
        return switch (status) {
            // the page had lain open until its proof of origin was forgotten
            case FORBIDDEN -> words.say("not-sent.stale");
            case SERVICE_UNAVAILABLE -> words.say("not-sent.busy");
            default -> null;
        };
    }

    private ModelAndView formAgain(HttpServletRequest request, HttpStatus status, String words) {
        String[] files = request.getParameterValues("files");
        SubmitForm form = new SubmitForm(
                request.getParameter("text"),
                request.getParameter("address"),
                request.getParameter("lon"),
                request.getParameter("lat"),
                request.getParameter("name"),
                request.getParameter("phone"),
                request.getParameter("email"),
                request.getParameter("privacy"),
                request.getParameter("callback"),
                files == null ? List.of() : List.of(files),
                request.getParameter("submissionKey"),
                request.getParameter("via"),
                request.getParameter("join"));
        Map<String, @Nullable Object> model =
                new HashMap<>(submit.attributes(form.keyed(), Problems.of("submit", words)));
        model.putAll(shell.always(request));
        model.put("again", status == HttpStatus.SERVICE_UNAVAILABLE);
        if (request.getAttribute(CsrfToken.class.getName()) == null) {
            // turned away before a proof of origin was made for this page; the one that came still holds
            model.put("proof", request.getParameter("_csrf"));
        }
        return new ModelAndView(SubmitView.TEMPLATE, model, status);
    }
}
