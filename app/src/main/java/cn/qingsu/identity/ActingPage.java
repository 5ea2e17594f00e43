package cn.qingsu.identity;

import cn.qingsu.city.UnitCode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets whoever holds several grants choose the one to act by, for this session; {@code Accounts.officer} names them all. */
@Controller
class ActingPage {

    private final Accounts accounts;
    private final Sessions sessions;

    ActingPage(Accounts accounts, Sessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    /** Without role and scope, acts by all of them again. A grant that the officer does not hold changes nothing. */
    @PostMapping("/login/acting")
    String act(
            @AuthenticationPrincipal Officer officer,
            @RequestParam @Nullable Role role,
            @RequestParam @Nullable String scope,
            @RequestParam @Nullable String next,
            HttpServletRequest request) {
        Grant chosen = role == null || scope == null || scope.isBlank() ? null : new Grant(role, new UnitCode(scope));
        Optional<Officer> whole = accounts.officer(officer.account());
        if (chosen == null
                || whole.filter(each -> each.grants().contains(chosen)).isPresent()) {
            SessionTokens.token(request).ifPresent(token -> sessions.act(token.value(), chosen));
        }
        return "redirect:" + WayBack.safe(next);
    }
}
