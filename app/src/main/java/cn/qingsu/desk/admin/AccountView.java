package cn.qingsu.desk.admin;

import cn.qingsu.desk.shell.CityNames;
import cn.qingsu.desk.shell.Moments;
import cn.qingsu.identity.Account;
import cn.qingsu.identity.GrantPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An account as the list shows it.
 *
 * @param grants those that hold today or later, in words
 */
record AccountView(
        String id,
        String login,
        String name,
        String unit,
        List<GrantView> grants,
        boolean enabled,
        boolean locked,
        boolean mustChange,
        String lastLogin) {

    /** A grant in codes, for the form, and in words. */
    record GrantView(String role, String roleLabel, String scope, String scopeName, String from, String until) {}

    static AccountView of(Account account, LocalDate today, Instant now, CityNames names) {
        return new AccountView(
                account.id().toString(),
                account.login(),
                account.name(),
                names.unit(account.unit()),
                account.grants().stream()
                        .filter(each -> each.until() == null || !each.until().isBefore(today))
                        .map(each -> grant(each, names))
                        .toList(),
                account.enabled(),
                account.lockedUntil() != null && account.lockedUntil().isAfter(now),
                account.mustChangePassword(),
                Moments.withYear(account.lastLogin()));
    }

    private static GrantView grant(GrantPeriod period, CityNames names) {
        return new GrantView(
                period.grant().role().name(),
                period.grant().role().label(),
                period.grant().scope().value(),
                names.unit(period.grant().scope()),
                period.from().toString(),
                period.until() == null ? "" : period.until().toString());
    }
}
