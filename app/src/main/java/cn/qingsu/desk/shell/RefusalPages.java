package cn.qingsu.desk.shell;

import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/** Answers a refusal: as a panel beside the form that was sent, within its page, or as a page of its own. */
public final class RefusalPages {

    /** Tells the page's script to show the answer, whatever its status. */
    private static final String SHOWN = "X-Qingsu-Refusal";

    private RefusalPages() {}

    public static String show(
            Refusal refusal,
            @Nullable Integer version,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setStatus(RefusalView.status(refusal).value());
        response.setHeader(SHOWN, refusal.code());
        model.addAttribute("refusal", RefusalView.of(refusal, version));
        return request.getHeader("HX-Request") != null ? "desk/refusal :: panel" : "desk/refusal";
    }

    /** Shows a refusal within the page whose form was sent. */
    public static void within(Refusal refusal, HttpServletResponse response, Model model) {
        response.setStatus(RefusalView.status(refusal).value());
        model.addAttribute("refusal", RefusalView.of(refusal));
    }

    /** Says within the page whose form was sent that it is done, or why not. */
    public static void told(Decision<?> decision, String done, HttpServletResponse response, Model model) {
        switch (decision) {
            case Decision.Accepted<?> accepted -> model.addAttribute("said", done);
            case Decision.Refused<?>(Refusal refusal) -> within(refusal, response, model);
        }
    }
}
