package cn.qingsu.desk.shell;

import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Role;
import cn.qingsu.request.Queue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The desks, in the order of the rail. An officer has those for which he holds a role. */
public enum Desk {
    AGENT("话务", "phone", "h", EnumSet.of(Role.AGENT, Role.TEAM_LEADER)),
    DISPATCH("转办", "dispatch", "z", EnumSet.of(Role.DISPATCHER)),
    UNIT("承办", "unit", "c", EnumSet.of(Role.UNIT_CLERK, Role.UNIT_LEADER)),
    DISTRICT("协调", "tree", "x", EnumSet.of(Role.DISTRICT_COORDINATOR)),
    REVIEW("审核", "review", "s", EnumSet.of(Role.REVIEWER)),
    CALLBACK("回访", "callback", "f", EnumSet.of(Role.CALLBACK_OFFICER)),
    SUPERVISION("督办", "supervise", "d", EnumSet.of(Role.SUPERVISOR));

    private final String label;
    private final String icon;
    private final String key;
    private final Set<Role> roles;

    Desk(String label, String icon, String key, Set<Role> roles) {
        this.label = label;
        this.icon = icon;
        this.key = key;
        this.roles = roles;
    }

    public String label() {
        return label;
    }

    String icon() {
        return icon;
    }

    /** Pressed after {@code g}, it leads to the desk. */
    String key() {
        return key;
    }

    /** The queues that {@code officer} works through at this desk. */
    public List<Queue> queues(Officer officer) {
        return Arrays.stream(Queue.values())
                .filter(queue -> queue.roles().stream().anyMatch(role -> roles.contains(role) && officer.has(role)))
                .toList();
    }

    /** The officer's desks. */
    public static List<Desk> of(Officer officer) {
        return Arrays.stream(values())
                .filter(desk -> desk.roles.stream().anyMatch(officer::has))
                .toList();
    }

    /** The officer's desk at which {@code queue} lies; the first of several. */
    public static Optional<Desk> with(Queue queue, Officer officer) {
        return of(officer).stream()
                .filter(desk -> desk.queues(officer).contains(queue))
                .findFirst();
    }
}
