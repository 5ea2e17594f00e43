package cn.qingsu.desk.search;

/**
 * A saved view as a tab.
 *
 * @param count how many it finds, up to 1,000
 * @param shared whether the unit's staff have it
 * @param own whether the officer may change it
 * @param conditions what it asks for, in words
 */
public record ViewTab(
        String id,
        String name,
        String href,
        int count,
        boolean shared,
        boolean own,
        boolean current,
        String conditions) {}
