package cn.qingsu.desk.queue;

import cn.qingsu.desk.shell.Desk;
import cn.qingsu.desk.shell.DeskPage;
import cn.qingsu.desk.shell.QueuePath;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Role;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;

/** The staff's entrance: leads to the officer's first desk. */
@DeskPage
class EntrancePage {

    @GetMapping("/desk")
    String entrance(@AuthenticationPrincipal Officer officer) {
        return "redirect:"
                + Desk.of(officer).stream()
                        .flatMap(desk -> desk.queues(officer).stream())
                        .findFirst()
                        .map(QueuePath::of)
                        .orElse(officer.has(Role.ADMINISTRATOR) ? "/desk/admin/calendar" : "/desk/all");
    }
}
