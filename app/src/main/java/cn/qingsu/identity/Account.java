package cn.qingsu.identity;

import cn.qingsu.city.UnitCode;
import cn.qingsu.kernel.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A staff account (工作人员账号).
 *
 * @param login in lower case
 * @param grants past, present and future
 * @param lockedUntil after too many failures; null or past if not locked
 */
public record Account(
        AccountId id,
        String login,
        String name,
        UnitCode unit,
        List<GrantPeriod> grants,
        boolean enabled,
        boolean mustChangePassword,
        @Nullable Instant lockedUntil,
        @Nullable Instant lastLogin) {

    public Account {
        grants = List.copyOf(grants);
    }

    /** The officer that this account is on {@code day}. */
    public Officer officerOn(LocalDate day) {
        return new Officer(
                id,
                login,
                name,
                unit,
                grants.stream()
                        .filter(period -> period.holdsOn(day))
                        .map(GrantPeriod::grant)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    Account with(List<GrantPeriod> others) {
        return new Account(id, login, name, unit, others, enabled, mustChangePassword, lockedUntil, lastLogin);
    }
}
