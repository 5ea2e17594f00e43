package cn.qingsu.desk.shell;

import org.jspecify.annotations.Nullable;

/**
 * One desk in the left rail.
 *
 * @param name the counter's name in live news, e.g. {@code pending}
 * @param href where it leads
 * @param label two to four characters, e.g. 转办
 * @param icon a symbol of static/img/icons.svg
 * @param count what waits there, or null where nothing is counted
 * @param current whether the page shown belongs to it
 * @param key the letter after {@code g} that goes there, or null
 */
public record RailEntry(
        String name,
        String href,
        String label,
        String icon,
        @Nullable Integer count,
        boolean current,
        @Nullable String key) {}
