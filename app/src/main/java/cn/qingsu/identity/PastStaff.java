package cn.qingsu.identity;

import cn.qingsu.journal.Author;
import cn.qingsu.journal.Head;
import cn.qingsu.journal.PastEntries;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.CopyRows;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Staff of the past, as rows for COPY: their names stand under what they did, and nobody can sign in as one of them. Not for
 * several threads.
 */
public final class PastStaff {

    private final CopyRows accounts = new CopyRows(
            "identity.account",
            List.of("id", "login", "name", "unit", "password", "must_change_password", "enabled", "created_at"));
    private final CopyRows grants =
            new CopyRows("identity.account_grant", List.of("account_id", "role", "scope", "valid_from", "valid_until"));
    private final PastEntries entries = new PastEntries();
    private final String password;

    /** @param password the hash of a password that nobody knows */
    PastStaff(String password) {
        this.password = password;
    }

    public List<CopyRows> rows() {
        return List.of(accounts, grants, entries.rows());
    }

    /** Opens an account that is disabled at once; its login must be free. */
    public Officer engage(NewAccount account, Instant at) {
        AccountId id = AccountId.next();
        accounts.row()
                .bigint(id.value())
                .text(account.login())
                .text(account.name())
                .text(account.unit().value())
                .text(password)
                .bool(false)
                .bool(false)
                .at(at);
        for (GrantPeriod period : account.grants()) {
            grants.row()
                    .bigint(id.value())
                    .name(period.grant().role())
                    .text(period.grant().scope().value())
                    .day(period.from())
                    .day(period.until());
        }
        entries.append(
                Head.NONE,
                AccountEvent.subject(id),
                Author.SYSTEM,
                at,
                List.of(
                        new AccountEvent.AccountOpened(account.login(), account.unit(), account.grants()),
                        new AccountEvent.AccountDisabled()));
        return new Officer(
                id,
                account.login(),
                account.name(),
                account.unit(),
                account.grants().stream().map(GrantPeriod::grant).collect(Collectors.toUnmodifiableSet()));
    }
}
