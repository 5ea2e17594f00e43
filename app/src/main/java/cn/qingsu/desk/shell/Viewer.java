package cn.qingsu.desk.shell;

import java.util.List;

/**
 * Who looks at the page, as the top bar and the watermark say it.
 *
 * @param name the officer's name
 * @param unit the unit for which she acts now
 * @param role the role's label, e.g. 转办员
 * @param capacities the units and roles she may act for; the menu offers them when there are any
 */
public record Viewer(String name, String unit, String role, List<Capacity> capacities) {

    /** One unit and role to act for; {@code href} switches to it. */
    public record Capacity(String href, String label, boolean current) {}
}
