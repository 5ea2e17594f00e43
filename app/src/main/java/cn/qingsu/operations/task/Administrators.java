package cn.qingsu.operations.task;

import cn.qingsu.city.Units;
import cn.qingsu.identity.Account;
import cn.qingsu.identity.Accounts;
import cn.qingsu.identity.Grant;
import cn.qingsu.identity.GrantPeriod;
import cn.qingsu.identity.NewAccount;
import cn.qingsu.identity.Role;
import cn.qingsu.journal.Author;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.Decision;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the account from which all others are opened, and opens it again to whoever has lost its password. */
@Component
public class Administrators {

    /** The first administrator's login. */
    public static final String LOGIN = "admin";

    private static final String NAME = "管理员";
    private static final Grant GRANT = new Grant(Role.ADMINISTRATOR, Units.CENTRE);

    private final Accounts accounts;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Administrators(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Opens {@value #LOGIN} if nobody has any account yet; empty otherwise. */
    @Transactional
    public Optional<OneTimePassword> first() {
        if (!accounts.list(null, null, 1).items().isEmpty()) {
            return Optional.empty();
        }
        OneTimePassword password = OneTimePassword.of(LOGIN, random);
        return open(password).isAccepted() ? Optional.of(password) : Optional.empty(); // another node was quicker
    }

    /**
     * Makes {@code login} an administrator's account with a new one-time password, and opens it if it is barred or not there.
     *
     * @return refused as by {@link Accounts}
     */
    @Transactional
    public Decision<OneTimePassword> reset(String login) {
        OneTimePassword password = OneTimePassword.of(login, random);
        return accounts.find(login)
                .map(account -> again(account, password))
                .orElseGet(() -> open(password))
                .map(account -> new OneTimePassword(account.login(), password.text()));
    }

    private Decision<Account> open(OneTimePassword password) {
        return accounts.create(
                new NewAccount(password.login(), NAME, Units.CENTRE, List.of(fromToday()), password.text(), true),
                Author.SYSTEM);
    }

    private Decision<Account> again(Account account, OneTimePassword password) {
        Decision<Account> granted = isAdministrator(account, CityTime.day(clock.instant()))
                ? Decision.accepted(account)
                : accounts.changeGrants(
                        account.id(),
                        Stream.concat(account.grants().stream(), Stream.of(fromToday()))
                                .toList(),
                        Author.SYSTEM);
        return granted.then(fine -> accounts.enable(account.id(), Author.SYSTEM))
                .then(fine -> accounts.setPassword(account.id(), password.text(), true, Author.SYSTEM));
    }

    private GrantPeriod fromToday() {
        return new GrantPeriod(GRANT, CityTime.day(clock.instant()), null);
    }

    private static boolean isAdministrator(Account account, LocalDate today) {
        return account.officerOn(today).has(Role.ADMINISTRATOR);
    }
}
