package cn.qingsu.identity;

import cn.qingsu.city.UnitCode;
import cn.qingsu.kernel.AccountId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One look at one case.
 *
 * @param name the officer's name as it is today
 * @param roles the roles held at that moment
 * @param what such as {@code 诉求详情}, or the fields that were revealed
 * @param purpose why, where personal data was revealed
 */
public record View(
        AccountId account,
        String name,
        Set<Role> roles,
        UnitCode unit,
        Instant at,
        String what,
        @Nullable String purpose) {}
