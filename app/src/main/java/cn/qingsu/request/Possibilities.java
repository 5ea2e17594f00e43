package cn.qingsu.request;

import cn.qingsu.city.UnitCode;
import cn.qingsu.city.Units;
import cn.qingsu.identity.Access;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** The actions of the state graph for which an officer holds a role where a case lies. */
@Component
class Possibilities {

    private final Access access;

    Possibilities(Access access) {
        this.access = access;
    }

    List<String> of(ServiceRequest request, Officer officer) {
        return StateGraph.get().from(request.state()).stream()
                .filter(row -> row.roles().stream().anyMatch(role -> holds(officer, role, request)))
                .map(StateGraph.Row::action)
                .toList();
    }

    private boolean holds(Officer officer, Role role, ServiceRequest request) {
        UnitCode lead = request.lastLead().map(Assignment::unit).orElse(Units.CENTRE);
        return access.covers(officer, role, lead)
                || request.open().stream().anyMatch(each -> access.covers(officer, role, each.unit()));
    }
}
