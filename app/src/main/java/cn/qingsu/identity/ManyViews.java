package cn.qingsu.identity;

import cn.qingsu.kernel.AccountId;

/**
 * An officer who opened many cases in a short time.
 *
 * @param cases different cases seen
 * @param reveals times that personal data was shown in clear
 */
public record ManyViews(AccountId account, String name, long cases, long reveals) {}
