package cn.qingsu.identity;

import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The pages for signing in and for changing one's password. */
@Controller
class SignInPage {

    private static final Map<String, String> REASONS = Map.of(
            SignIn.FAILED,
            "账号或密码不正确，或账号暂时不能使用。多次输错会锁定一段时间，请核对后再试或联系管理员。",
            SignIn.TOO_MANY,
            "登录失败次数过多，请过几分钟再试。",
            "stale",
            "登录页停留过久，请重新输入。",
            "signed-out",
            "您已安全退出。",
            "password-changed",
            "密码已修改，请用新密码登录。");

    private final Accounts accounts;

    SignInPage(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Back to the form with the reason's code and the way back, never with what was typed. */
    static void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException fault)
            throws IOException {
        String code = fault instanceof PasswordAuthentication.RefusedSignIn refused
                ? refused.refusal().code()
                : SignIn.FAILED;
        UriComponentsBuilder page = UriComponentsBuilder.fromPath("/login").queryParam("reason", code);
        String next = request.getParameter("next");
        if (next != null && !next.isEmpty()) {
            page.queryParam("next", "{next}");
        }
        response.sendRedirect(page.encode()
                .buildAndExpand(Map.of("next", next == null ? "" : next))
                .toUriString());
    }

    @GetMapping("/login")
    String signIn(@RequestParam @Nullable String next, @RequestParam @Nullable String reason, Model model) {
        model.addAttribute("next", WayBack.safe(next));
        model.addAttribute("message", reason == null ? null : REASONS.get(reason));
        model.addAttribute("good", "signed-out".equals(reason) || "password-changed".equals(reason));
        return "identity/login";
    }

    @GetMapping("/login/password")
    String password() {
        return "identity/password";
    }

    /** Ends every session of the account, this one too, so that the new password is used at once. */
    @PostMapping("/login/password")
    String changePassword(
            @AuthenticationPrincipal Officer officer,
            @RequestParam String current,
            @RequestParam String password,
            @RequestParam String again,
            Model model,
            HttpServletResponse response) {
        if (!password.equals(again)) {
            return refused("两次输入的新密码不一致，请重新输入。", model, response);
        }
        return switch (accounts.changeOwnPassword(officer, current, password)) {
            case Decision.Accepted<Account> accepted -> "redirect:/login?reason=password-changed";
            case Decision.Refused<Account>(Refusal refusal) -> refused(refusal.message(), model, response);
        };
    }

    private static String refused(String message, Model model, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        model.addAttribute("message", message);
        return "identity/password";
    }
}
