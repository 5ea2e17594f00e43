package cn.qingsu.desk.team;

import cn.qingsu.identity.Account;
import cn.qingsu.identity.Accounts;
import cn.qingsu.identity.Grant;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Role;
import cn.qingsu.kernel.AccountId;
import cn.qingsu.kernel.CityTime;
import cn.qingsu.kernel.Slice;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A leader's people: who works in the same unit today, whoever keeps accounts or reads logs only left out. */
@Component
class Team {

    private static final Set<Role> LEADERS = EnumSet.of(Role.TEAM_LEADER, Role.UNIT_LEADER);
    private static final Set<Role> NO_CASES = EnumSet.of(Role.ADMINISTRATOR, Role.AUDITOR);
    private static final int AT_ONCE = 100;
    private static final int MOST = 500;

    private final Accounts accounts;
    private final Clock clock;

    Team(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    static boolean isLeader(Officer officer) {
        return LEADERS.stream().anyMatch(officer::has);
    }

    /** The role in which the officer leads. */
    static Role leading(Officer officer) {
        return LEADERS.stream().filter(officer::has).findFirst().orElseThrow();
    }

    List<Account> of(Officer leader) {
        List<Account> people = new ArrayList<>();
        String after = null;
        do {
            Slice<Account> slice = accounts.list(leader.unit(), after, AT_ONCE);
            slice.items().stream().filter(this::handles).forEach(people::add);
            after = slice.next();
        } while (after != null && people.size() < MOST);
        return people;
    }

    /** One of the leader's people. */
    Optional<Account> member(Officer leader, AccountId id) {
        return accounts.find(id)
                .filter(account -> account.unit().equals(leader.unit()))
                .filter(this::handles);
    }

    private boolean handles(Account account) {
        return account.enabled() && roles(account).stream().anyMatch(role -> !NO_CASES.contains(role));
    }

    List<Role> roles(Account account) {
        LocalDate today = CityTime.day(clock.instant());
        return account.officerOn(today).grants().stream()
                .map(Grant::role)
                .distinct()
                .sorted()
                .toList();
    }

    static @Nullable AccountId account(String text) {
        return text.matches("[0-9a-z]{13}") ? AccountId.parse(text) : null;
    }
}
