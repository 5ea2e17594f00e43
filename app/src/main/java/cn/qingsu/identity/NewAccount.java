package cn.qingsu.identity;

import cn.qingsu.city.UnitCode;
import java.util.List;

/**
 * An account that is to be opened.
 *
 * @param login 3 to 32 of {@code a-z 0-9 . _ -}; upper case is taken as lower
 */
public record NewAccount(
        String login,
        String name,
        UnitCode unit,
        List<GrantPeriod> grants,
        String password,
        boolean mustChangePassword) {

    public NewAccount {
        grants = List.copyOf(grants);
    }

    @Override
    public String toString() {
        return "NewAccount[" + login + "]";
    }
}
