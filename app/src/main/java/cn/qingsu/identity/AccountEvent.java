package cn.qingsu.identity;

import cn.qingsu.city.UnitCode;
import cn.qingsu.journal.Event;
import cn.qingsu.journal.Subject;
import cn.qingsu.kernel.AccountId;
import java.time.Instant;
import java.util.List;

/** What happens to an account, as the journal tells it under the subject {@code account}. Names of people stay out. */
public sealed interface AccountEvent extends Event {

    static Subject subject(AccountId id) {
        return new Subject("account", id.value());
    }

    record AccountOpened(String login, UnitCode unit, List<GrantPeriod> grants) implements AccountEvent {}

    record GrantsChanged(List<GrantPeriod> before, List<GrantPeriod> after) implements AccountEvent {}

    /** Opened again after it was disabled or locked. */
    record AccountEnabled() implements AccountEvent {}

    record AccountDisabled() implements AccountEvent {}

    /** @param mustChange whether the owner has to set another at the next sign-in */
    record PasswordSet(boolean mustChange) implements AccountEvent {}

    /** Too many wrong passwords in a row. */
    record AccountLocked(Instant until) implements AccountEvent {}

    /** @param by {@code COOKIE} in a browser, {@code BEARER} by a program */
    record SignedIn(String by) implements AccountEvent {}
}
