package cn.qingsu.desk.casefile;

import java.util.List;

/**
 * A hand-over in the tree of assignments.
 *
 * @param mine the viewer acts for this unit
 * @param standing such as {@code 待签收，11 月 23 日 14:00 前} or how it ended
 * @param due when it is or was due
 */
public record NodeView(
        String unit,
        String role,
        int round,
        boolean open,
        boolean mine,
        boolean binding,
        String standing,
        String due,
        List<NodeView> below) {}
