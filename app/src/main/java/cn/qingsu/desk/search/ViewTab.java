package cn.qingsu.desk.search;

/**
 * A saved view as a tab.
 *
 * @param count how many it finds, up to 1,000
 * @param shared whether the unit's staff have it
 * @param desk at which everybody in the city has it; empty for none
 * @param by whose it is; empty for the officer's own
 * @param mayWithdraw whether the officer may take it back from the desk
 * @param own whether the officer may change it
 * @param conditions what it asks for, in words
 */
public record ViewTab(
        String id,
        String name,
        String href,
        int count,
        boolean shared,
        String desk,
        String by,
        boolean mayWithdraw,
        boolean own,
        boolean current,
        String conditions) {}
