package cn.qingsu.desk.shell;

import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** A page about how requests are dispatched; each is offered to those who may open it. */
public enum DispatchTab {
    CATALOGUE("职责清单", "/desk/admin/catalogue", Role.REVIEWER, Role.ADMINISTRATOR),
    QUESTIONS("退单引出的问题", "/desk/admin/catalogue/questions", Role.REVIEWER, Role.ADMINISTRATOR),
    TRAINING("学习", "/desk/admin/training", Role.REVIEWER, Role.ADMINISTRATOR),
    AUTO("自动转办", "/desk/admin/auto", Role.DISPATCHER, Role.REVIEWER, Role.ADMINISTRATOR),
    ACCURACY(
            "转办准确率",
            "/desk/accuracy",
            Role.DISPATCHER,
            Role.REVIEWER,
            Role.SUPERVISOR,
            Role.ADMINISTRATOR,
            Role.AUDITOR);

    private final String label;
    private final String path;
    private final Set<Role> roles;

    DispatchTab(String label, String path, Role... roles) {
        this.label = label;
        this.path = path;
        this.roles = Set.of(roles);
    }

    public String label() {
        return label;
    }

    public String path() {
        return path;
    }

    static List<DispatchTab> of(Officer officer) {
        return Arrays.stream(values())
                .filter(tab -> tab.roles.stream().anyMatch(officer::has))
                .toList();
    }
}
