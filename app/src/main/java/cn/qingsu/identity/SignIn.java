package cn.qingsu.identity;

import cn.qingsu.journal.Author;
import cn.qingsu.journal.Journal;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.Decision;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks login and password. An unknown login, a wrong password, a locked and a barred account get one answer, after one time. */
@Service
class SignIn {

    static final String FAILED = "sign-in-failed";
    static final String TOO_MANY = "too-many-attempts";

    private final AccountRows rows;
    private final PasswordHashes hashes;
    private final Attempts attempts;
    private final SignInRules rules;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SignIn(
            AccountRows rows,
            PasswordHashes hashes,
            Attempts attempts,
            SignInRules rules,
            Journal journal,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.hashes = hashes;
        this.attempts = attempts;
        this.rules = rules;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * @param address where the attempt comes from
     * @return refused with {@link #FAILED} or {@link #TOO_MANY}
     */
    Decision<Account> by(String login, String password, String address, Sessions.Kind kind) {
        if (attempts.exhausted(address)) {
            return Decision.refused(TOO_MANY, "登录规则：同一地址的失败次数有限", "这个网络地址登录失败次数过多，请过几分钟再试。");
        }
        Optional<AccountRows.Credentials> found = rows.credentials(StoredAccounts.normalised(login));
        boolean right = found.map(known -> hashes.matches(password, known.password()))
                .orElseGet(() -> hashes.matchesNobody(password));
        Instant now = clock.instant();
        boolean open =
                found.filter(known -> known.enabled() && !known.lockedAt(now)).isPresent();
        if (right && open) {
            return Decision.accepted(signedIn(found.orElseThrow().id(), kind, now));
        }
        attempts.failed(address);
        if (open) {
            wrong(found.orElseThrow().id(), now);
        }
        return Decision.refused(
                FAILED,
                String.format(
                        Locale.ROOT,
                        "登录规则：连续输错 %d 次锁定 %d 分钟",
                        rules.failures(),
                        rules.lock().toMinutes()),
                String.format(
                        Locale.ROOT,
                        "账号或密码不正确，或账号暂时不能使用。连续输错 %d 次会锁定 %d 分钟，请核对后再试或联系管理员。",
                        rules.failures(),
                        rules.lock().toMinutes()));
    }

    private Account signedIn(AccountId id, Sessions.Kind kind, Instant now) {
        transaction.executeWithoutResult(status -> {
            Account account = rows.find(id).orElseThrow();
            Author author = new Author(id, "OWNER", account.unit().value());
            journal.append(AccountEvent.subject(id), author, now, new AccountEvent.SignedIn(kind.name()));
            rows.signedIn(id, now);
        });
        return rows.find(id).orElseThrow();
    }

    private void wrong(AccountId id, Instant now) {
        Instant until = now.plus(rules.lock());
        transaction.executeWithoutResult(status -> {
            if (rows.failed(id, rules.failures(), until)) {
                journal.append(AccountEvent.subject(id), Author.SYSTEM, now, new AccountEvent.AccountLocked(until));
            }
        });
    }

    Officer officer(Account account) {
        return account.officerOn(CityTime.day(clock.instant()));
    }
}
