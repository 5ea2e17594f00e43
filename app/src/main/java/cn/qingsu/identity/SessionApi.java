package cn.qingsu.identity;

import cn.qingsu.city.UnitCode;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out for programs. */
@RestController
@RequestMapping("/api/v1/session")
@Tag(name = "会话", description = "取得与注销令牌")
class SessionApi {

    private final SignIn signIn;
    private final Sessions sessions;
    private final Clock clock;

    SessionApi(SignIn signIn, Sessions sessions, Clock clock) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** What a program signs in with. */
    record Credentials(@NotNull String login, @NotNull String password) {

        @Override
        public String toString() {
            return "Credentials";
        }
    }

    /** Who is signed in. */
    record Who(String login, String name, UnitCode unit, Set<Grant> grants) {

        static Who of(Officer officer) {
            return new Who(officer.login(), officer.name(), officer.unit(), officer.grants());
        }
    }

    /** A token for the Authorization header; it ends at {@code expires}, or earlier if it is not used. */
    record Opened(String token, Instant expires, Who officer) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "登录并取得令牌", description = "之后的请求带上 Authorization: Bearer 令牌。")
    @Nullable
    Opened open(@Valid @RequestBody Credentials credentials, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Decision<Account> decision =
                signIn.by(credentials.login(), credentials.password(), request.getRemoteAddr(), Sessions.Kind.BEARER);
        return switch (decision) {
            case Decision.Accepted<Account>(Account account) -> {
                String token = sessions.open(account.id(), Sessions.Kind.BEARER);
                yield new Opened(token, sessions.expires(clock.instant()), Who.of(signIn.officer(account)));
            }
            case Decision.Refused<Account>(Refusal refusal) -> {
                HttpStatus status =
                        refusal.code().equals(SignIn.TOO_MANY) ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNAUTHORIZED;
                ApiRefusals.write(request, response, status, refusal);
                yield null;
            }
        };
    }

    @GetMapping
    @Operation(summary = "当前登录人")
    Who who(@AuthenticationPrincipal Officer officer) {
        return Who.of(officer);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "注销当前令牌")
    void end(HttpServletRequest request) {
        SessionTokens.token(request).ifPresent(token -> sessions.end(token.value()));
    }
}
