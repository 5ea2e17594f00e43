package cn.qingsu.identity;

import cn.qingsu.city.UnitCode;
import cn.qingsu.journal.Author;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Slice;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the staff accounts. Every change is journaled under the subject {@code account}. */
public interface Accounts {

    /** By login, in upper or lower case. */
    Optional<Account> find(String login);

    Optional<Account> find(AccountId id);

    /** The officer that an account is today, enabled or not. */
    Optional<Officer> officer(AccountId id);

    /** The names to show for {@code ids}, such as the authors of a timeline; unknown ids are absent. */
    Map<AccountId, String> names(Collection<AccountId> ids);

    /**
     * Accounts by login.
     *
     * @param unit only those of this unit; null for all
     * @param after the cursor of the slice before; null for the first
     */
    Slice<Account> list(@Nullable UnitCode unit, @Nullable String after, int limit);

    /** @return refused with {@code login-malformed}, {@code login-taken}, {@code name-missing}, {@code unit-unknown} or a password rule */
    Decision<Account> create(NewAccount account, Author author);

    /** Replaces the grants. @return refused with {@code account-unknown} or {@code unit-unknown} */
    Decision<Account> changeGrants(AccountId id, List<GrantPeriod> grants, Author author);

    /** Opens a disabled or locked account again. @return refused with {@code account-unknown} */
    Decision<Account> enable(AccountId id, Author author);

    /** Bars the account and ends its sessions. @return refused with {@code account-unknown} */
    Decision<Account> disable(AccountId id, Author author);

    /**
     * Sets a password and ends the account's sessions.
     *
     * @param mustChange whether its owner has to set another at the next sign-in
     * @return refused with {@code account-unknown}, {@code password-short}, {@code password-long}, {@code password-guessable}
     */
    Decision<Account> setPassword(AccountId id, String password, boolean mustChange, Author author);

    /** As {@link #setPassword}, by the owner. @return refused with {@code password-wrong} too */
    Decision<Account> changeOwnPassword(Officer officer, String current, String next);
}
