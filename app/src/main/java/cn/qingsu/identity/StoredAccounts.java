package cn.qingsu.identity;

import cn.qingsu.city.UnitCode;
import cn.qingsu.city.Units;
import cn.qingsu.journal.Author;
import cn.qingsu.journal.Journal;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Slice;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules for changing accounts, each change with its journal entry. */
@Service
class StoredAccounts implements Accounts {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{2,31}");
    private static final String CLAUSE = "账号规则：账号唯一，姓名与单位必填";

    private final AccountRows rows;
    private final Sessions sessions;
    private final PasswordHashes hashes;
    private final Units units;
    private final Journal journal;
    private final Clock clock;

    StoredAccounts(
            AccountRows rows, Sessions sessions, PasswordHashes hashes, Units units, Journal journal, Clock clock) {
        this.rows = rows;
        this.sessions = sessions;
        this.hashes = hashes;
        this.units = units;
        this.journal = journal;
        this.clock = clock;
    }

    static String normalised(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public Optional<Account> find(String login) {
        return rows.find(normalised(login));
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return rows.find(id);
    }

    @Override
    public Optional<Officer> officer(AccountId id) {
        return rows.find(id).map(account -> account.officerOn(CityTime.day(clock.instant())));
    }

    @Override
    public Map<AccountId, String> names(Collection<AccountId> ids) {
        return rows.names(ids);
    }

    @Override
    public Slice<Account> list(@Nullable UnitCode unit, @Nullable String after, int limit) {
        return Slice.cut(rows.list(unit, after, limit + 1), limit, Account::login);
    }

    @Override
    @Transactional
    public Decision<Account> create(NewAccount account, Author author) {
        String login = normalised(account.login());
        if (!LOGIN.matcher(login).matches()) {
            return Decision.refused("login-malformed", CLAUSE, "账号为 3 至 32 位小写字母、数字、点、横线或下划线，请修改。");
        }
        if (account.name().isBlank()) {
            return Decision.refused("name-missing", CLAUSE, "请填写姓名。");
        }
        return known(account.unit(), account.grants())
                .then(fine -> PasswordRules.check(
                        account.password(), login, account.name().strip()))
                .then(password -> open(login, account, hashes.hash(password), author));
    }

    /** Opens an account whose password was hashed before. */
    @Transactional
    Decision<Account> open(String login, NewAccount account, String hash, Author author) {
        AccountId id = AccountId.next();
        if (!rows.insert(id, login, account, hash, clock.instant())) {
            return Decision.refused("login-taken", CLAUSE, "这个账号已经有人使用，请换一个。");
        }
        record(id, author, new AccountEvent.AccountOpened(login, account.unit(), account.grants()));
        return again(id);
    }

    @Override
    @Transactional
    public Decision<Account> changeGrants(AccountId id, List<GrantPeriod> grants, Author author) {
        return change(
                id,
                account -> known(account.unit(), grants).then(fine -> {
                    rows.replaceGrants(id, grants);
                    record(id, author, new AccountEvent.GrantsChanged(account.grants(), grants));
                    sessions.forget();
                    return again(id);
                }));
    }

    @Override
    @Transactional
    public Decision<Account> enable(AccountId id, Author author) {
        return change(id, account -> {
            rows.setEnabled(id, true);
            record(id, author, new AccountEvent.AccountEnabled());
            return again(id);
        });
    }

    @Override
    @Transactional
    public Decision<Account> disable(AccountId id, Author author) {
        return change(id, account -> {
            rows.setEnabled(id, false);
            record(id, author, new AccountEvent.AccountDisabled());
            sessions.endAll(id);
            return again(id);
        });
    }

    @Override
    @Transactional
    public Decision<Account> setPassword(AccountId id, String password, boolean mustChange, Author author) {
        return change(
                id,
                account -> PasswordRules.check(password, account.login(), account.name())
                        .then(fine -> {
                            rows.setPassword(id, hashes.hash(fine), mustChange);
                            record(id, author, new AccountEvent.PasswordSet(mustChange));
                            sessions.endAll(id);
                            return again(id);
                        }));
    }

    @Override
    @Transactional
    public Decision<Account> changeOwnPassword(Officer officer, String current, String next) {
        boolean right = rows.credentials(officer.login())
                .map(credentials -> hashes.matches(current, credentials.password()))
                .orElse(false);
        if (!right) {
            return Decision.refused("password-wrong", "账号规则：修改密码须先核对原密码", "原密码不正确，请重新输入。");
        }
        if (current.equals(next)) {
            return Decision.refused("password-guessable", "账号规则：新密码不得与原密码相同", "新密码与原密码相同，请换一个。");
        }
        return setPassword(
                officer.account(),
                next,
                false,
                new Author(officer.account(), "OWNER", officer.unit().value()));
    }

    private Decision<Account> change(AccountId id, Function<Account, Decision<Account>> change) {
        return rows.find(id)
                .map(change)
                .orElseGet(() -> Decision.refused("account-unknown", CLAUSE, "没有这个账号，请刷新列表后再试。"));
    }

    private Decision<UnitCode> known(UnitCode unit, List<GrantPeriod> grants) {
        boolean all = units.find(unit).isPresent()
                && grants.stream()
                        .allMatch(each -> units.find(each.grant().scope()).isPresent());
        return all
                ? Decision.accepted(unit)
                : Decision.refused("unit-unknown", "账号规则：单位与授权范围须在组织机构中", "单位代码不存在，请从组织机构中选择。");
    }

    private Decision<Account> again(AccountId id) {
        return Decision.accepted(rows.find(id).orElseThrow());
    }

    private void record(AccountId id, Author author, AccountEvent event) {
        journal.append(AccountEvent.subject(id), author, clock.instant(), event);
    }
}
