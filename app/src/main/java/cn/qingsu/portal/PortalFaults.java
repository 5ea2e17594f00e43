package cn.qingsu.portal;

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

    PortalFaults(SubmitView submit, PortalModel shell) {
        this.submit = submit;
        this.shell = shell;
    }

    /**
     * @param title what is the matter
     * @param words what to do now
     */
    record Fault(String title, String words) {

        static Fault of(HttpStatus status) {
            return switch (status) {
                case NOT_FOUND, METHOD_NOT_ALLOWED, BAD_REQUEST ->
                    new Fault("没有找到这一页", "链接可能不完整。请从短信或收藏里重新打开，或者凭编号和电话查进度。");
                case FORBIDDEN -> new Fault("页面放得太久了", "为了安全，请回到上一页刷新后再试一次；写过的内容还存在这台手机上。");
                case CONTENT_TOO_LARGE -> new Fault("内容太大了，没有送出", "请把文字缩短一些，或分成几件事提交。");
                case SERVICE_UNAVAILABLE -> new Fault("系统暂时忙不过来", "请过一会儿再试；已经登记的诉求都在，照常办理。着急的事请拨打 12345。");
                case REQUEST_TIMEOUT -> new Fault("网络太慢，没有收完整", "请到信号好一些的地方再试；写过的内容还存在这台手机上。着急的事请拨打 12345。");
                case TOO_MANY_REQUESTS -> new Fault("操作太快了", "请稍等几分钟再试，着急的事请拨打 12345。");
                default -> new Fault("系统出了点问题", "不是您的操作有错。请过一会儿再试；着急的事请拨打 12345。");
            };
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
        model.put("city", shell.city());
        model.put("fault", Fault.of(status));
        return new ModelAndView("portal/fault", model, status);
    }

    /** Where nothing is wrong with the form itself, it is shown again as it was sent. */
    private static @Nullable String notSent(HttpStatus status) {
        return switch (status) {
            // the page had lain open until its proof of origin was forgotten
            case FORBIDDEN -> "页面放得太久了，刚才没有送出。您写的都还在，请再点一次“提交”。";
            case SERVICE_UNAVAILABLE -> "系统暂时忙不过来，刚才没有送出。您写的都还在，请过一会儿点“重新提交”；重复点也只登记一次。";
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
                request.getParameter("via"));
        Map<String, @Nullable Object> model =
                new HashMap<>(submit.attributes(form.keyed(), Problems.of("submit", words)));
        model.put("city", shell.city());
        model.put("again", status == HttpStatus.SERVICE_UNAVAILABLE);
        if (request.getAttribute(CsrfToken.class.getName()) == null) {
            // turned away before a proof of origin was made for this page; the one that came still holds
            model.put("proof", request.getParameter("_csrf"));
        }
        return new ModelAndView(SubmitView.TEMPLATE, model, status);
    }
}
