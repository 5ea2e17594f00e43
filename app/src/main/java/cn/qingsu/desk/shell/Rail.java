package cn.qingsu.desk.shell;

import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Role;
import cn.qingsu.request.Queue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Builds the rail: the officer's desks with what waits there. */
final class Rail {

    private Rail() {}

    /** @param path of the page that is shown */
    static List<RailEntry> of(Officer officer, String path, Map<Queue, Integer> counts) {
        List<RailEntry> rail = new ArrayList<>();
        for (Desk desk : Desk.of(officer)) {
            List<Queue> queues = desk.queues(officer);
            if (!queues.isEmpty()) {
                rail.add(entry(desk, queues, officer, path, counts));
            }
        }
        if (officer.has(Role.AGENT) || officer.has(Role.TEAM_LEADER)) {
            rail.add(plain("/desk/register", "登记", "plus", path, "n"));
        }
        if (officer.has(Role.TEAM_LEADER) || officer.has(Role.UNIT_LEADER)) {
            rail.add(plain("/desk/team", "班组", "users", path, "b"));
        }
        if (!rail.isEmpty() || officer.has(Role.AUDITOR)) {
            rail.add(plain("/desk/all", "全部", "list", path, "q"));
        }
        if (List.of(Role.AGENT, Role.TEAM_LEADER, Role.DISPATCHER, Role.CALLBACK_OFFICER, Role.SUPERVISOR, Role.AUDITOR)
                .stream()
                .anyMatch(officer::has)) {
            rail.add(plain("/desk/messages", "消息", "send", path, "m"));
        }
        if (!officer.grants().isEmpty()) {
            rail.add(plain("/desk/knowledge", "知识", "info", path, "k"));
        }
        if (officer.has(Role.DISPATCHER) || officer.has(Role.REVIEWER) || officer.has(Role.SUPERVISOR)) {
            rail.add(plain("/desk/accuracy", "准确", "chart", path, "a"));
        }
        if (officer.has(Role.REVIEWER) || officer.has(Role.ADMINISTRATOR)) {
            rail.add(plain("/desk/admin/catalogue", "清单", "layers", path, "l"));
        }
        if (officer.has(Role.ADMINISTRATOR)) {
            rail.add(plain("/desk/admin/training", "学习", "spark", path, "t"));
            rail.add(plain("/desk/admin/calendar", "日历", "calendar", path, "r"));
            rail.add(plain("/desk/admin/messages", "模板", "megaphone", path, "o"));
            rail.add(plain("/desk/admin/public", "公开", "eye", path, "v"));
            rail.add(plain("/desk/admin/rules", "规则", "book", path, "e"));
            rail.add(plain("/desk/admin/accounts", "账号", "users", path, "u"));
            rail.add(plain("/desk/admin/city", "城市", "map", path, "i"));
        }
        return rail;
    }

    private static RailEntry entry(
            Desk desk, List<Queue> queues, Officer officer, String path, Map<Queue, Integer> counts) {
        Queue first = queues.getFirst();
        boolean current = queues.stream()
                .anyMatch(queue -> path.equals(QueuePath.of(queue))
                        && Desk.with(queue, officer).filter(desk::equals).isPresent());
        return new RailEntry(
                QueuePath.name(first),
                QueuePath.of(first),
                desk.label(),
                desk.icon(),
                counts.getOrDefault(first, 0),
                current,
                desk.key());
    }

    private static RailEntry plain(String href, String label, String icon, String path, String key) {
        return new RailEntry(href, href, label, icon, null, path.startsWith(href), key);
    }
}
