package cn.qingsu.identity;

import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Lets the sign-in form ask {@link SignIn}. */
@Component
class PasswordAuthentication implements AuthenticationProvider {

    /** A refusal on its way to the sign-in page. */
    @SuppressWarnings("serial")
    static final class RefusedSignIn extends AuthenticationException {

        private final transient Refusal refusal;

        RefusedSignIn(Refusal refusal) {
            super(refusal.code());
            this.refusal = refusal;
        }

        Refusal refusal() {
            return refusal;
        }
    }

    private final SignIn signIn;

    PasswordAuthentication(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String password = asked.getCredentials() instanceof String text ? text : "";
        return switch (signIn.by(asked.getName(), password, address(asked.getDetails()), Sessions.Kind.COOKIE)) {
            case Decision.Accepted<Account>(Account account) ->
                new StaffAuthentication(signIn.officer(account), account.mustChangePassword());
            case Decision.Refused<Account>(Refusal refusal) -> throw new RefusedSignIn(refusal);
        };
    }

    private static String address(@Nullable Object details) {
        return details instanceof WebAuthenticationDetails web && web.getRemoteAddress() != null
                ? web.getRemoteAddress()
                : "";
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
