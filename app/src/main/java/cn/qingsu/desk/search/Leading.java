package cn.qingsu.desk.search;

import cn.qingsu.desk.shell.Desk;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Role;
import java.util.List;

/** With whom in the whole city an officer may share a view. */
final class Leading {

    private Leading() {}

    /** The desks at which he works himself, if he leads: a team at the hotline, or a unit's handling. Nobody else shares beyond his unit. */
    static List<Desk> desks(Officer officer) {
        return officer.has(Role.TEAM_LEADER) || officer.has(Role.UNIT_LEADER) ? Desk.of(officer) : List.of();
    }
}
