package cn.qingsu.identity;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Spring Security's view of a signed-in officer: the principal is the {@link Officer}, the authorities are {@code ROLE_} and the role. */
@SuppressWarnings("serial") // sessions lie in the database; nobody serialises this
class StaffAuthentication extends AbstractAuthenticationToken {

    private final Officer officer;
    private final boolean mustChangePassword;

    StaffAuthentication(Officer officer, boolean mustChangePassword) {
        super(officer.grants().stream()
                .map(grant -> "ROLE_" + grant.role().name())
                .distinct()
                .map(SimpleGrantedAuthority::new)
                .toList());
        this.officer = officer;
        this.mustChangePassword = mustChangePassword;
        setAuthenticated(true);
    }

    boolean mustChangePassword() {
        return mustChangePassword;
    }

    @Override
    public Officer getPrincipal() {
        return officer;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StaffAuthentication that
                && officer.equals(that.officer)
                && mustChangePassword == that.mustChangePassword;
    }

    @Override
    public int hashCode() {
        return Objects.hash(officer, mustChangePassword);
    }
}
