package cn.qingsu.identity;

import cn.qingsu.city.UnitCode;
import cn.qingsu.journal.Author;
import cn.qingsu.kernel.AccountId;
import java.security.Principal;
import java.util.Set;

/**
 * A member of staff who is signed in: the principal of pages and API.
 *
 * @param unit the unit in which the officer works
 * @param grants those that hold today
 */
public record Officer(AccountId account, String login, String name, UnitCode unit, Set<Grant> grants)
        implements Principal {

    public Officer {
        grants = Set.copyOf(grants);
    }

    @Override
    public String getName() {
        return login;
    }

    public boolean has(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    /** This officer with one grant alone; with none if it does not hold today. */
    Officer actingBy(Grant grant) {
        return new Officer(account, login, name, unit, grants.contains(grant) ? Set.of(grant) : Set.of());
    }

    /**
     * This officer as the author of journal entries.
     *
     * @throws IllegalArgumentException if the officer does not hold {@code role}
     */
    public Author as(Role role) {
        if (!has(role)) {
            throw new IllegalArgumentException("account " + account + " is no " + role);
        }
        return new Author(account, role.name(), unit.value());
    }
}
