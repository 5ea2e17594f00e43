package cn.qingsu.request;

import cn.qingsu.city.UnitCode;
import cn.qingsu.city.Units;
import cn.qingsu.identity.Access;
import cn.qingsu.identity.Officer;
import cn.qingsu.identity.Role;
import cn.qingsu.journal.Author;
import cn.qingsu.kernel.AssignmentId;
import cn.qingsu.kernel.Decision;
import cn.qingsu.kernel.Refusal;
import cn.qingsu.kernel.RequestId;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may do what now. Checks, in this order: may the officer see the case, does he know its newest version, does the state
 * graph have the step, does the officer hold a role for it where the case lies, do the step's guards agree.
 */
@Component
class Admission {

    private final Access access;
    private final Rulebook rulebook;
    private final ChangesSince changes;

    Admission(Access access, Rulebook rulebook, ChangesSince changes) {
        this.access = access;
        this.rulebook = rulebook;
        this.changes = changes;
    }

    static <T> Decision<T> unknown() {
        return Decision.refused("unknown-request", "规则 1", "没有找到这件诉求，请核对编号。");
    }

    boolean maySee(Officer officer, ServiceRequest request) {
        return access.of(officer, request.facts()).mayOpen();
    }

    Decision<Context> ofOfficer(ServiceRequest request, int expectedVersion, Officer officer, Command command) {
        if (!maySee(officer, request)) {
            return Decision.refused("out-of-scope", "规则 8：按角色、单位和保密级别", "您无权查看或处理这件诉求。");
        }
        if (request.head().version() != expectedVersion && !changes.onlyLimitsPassed(request, expectedVersion)) {
            return stale(request.id, expectedVersion);
        }
        Optional<StateGraph.Row> step = StateGraph.get().row(request.state(), command.action());
        if (step.isEmpty()) {
            return wrongState(request, command);
        }
        Optional<Role> role = step.get().roles().stream()
                .sorted()
                .filter(each -> access.covers(officer, each, place(request, each, command, officer)))
                .findFirst();
        if (role.isEmpty()) {
            return Decision.refused("wrong-role", "规则 8：按角色和单位范围", "此操作由" + names(step.get()) + "进行，且须在其管辖范围之内。");
        }
        Author author = officer.as(role.get());
        if (!(command instanceof Command.OnAssignment on)) {
            return guarded(step.get(), request, rulebook.context(author, null));
        }
        return acting(request, on, officer, role.get())
                .map(acting -> guarded(step.get(), request, rulebook.context(author, acting)))
                .orElseGet(() -> Decision.refused("no-assignment", "规则 2 第 1 条", "贵单位在这件诉求上没有正在办理的任务。"));
    }

    /** Of the system and of the requester: no version, no scope. */
    Decision<Context> of(ServiceRequest request, Author author, Command command) {
        Optional<StateGraph.Row> step = StateGraph.get().row(request.state(), command.action());
        if (step.isEmpty()) {
            return wrongState(request, command);
        }
        boolean may = author.equals(Author.REQUESTER)
                ? step.get().byRequester()
                : author.equals(Author.SYSTEM) && step.get().bySystem();
        if (!may) {
            return Decision.refused("wrong-role", "规则 8：按角色", "此操作由" + names(step.get()) + "进行。");
        }
        Assignment acting = command instanceof Command.OnAssignment on && on.assignment() != null
                ? request.assignment(on.assignment()).filter(Assignment::isOpen).orElse(null)
                : null;
        if (command instanceof Command.OnAssignment && acting == null) {
            return Decision.refused("no-assignment", "规则 2 第 1 条", "该任务已结束。");
        }
        return guarded(step.get(), request, rulebook.context(author, acting));
    }

    private static Decision<Context> guarded(StateGraph.Row step, ServiceRequest request, Context context) {
        return step.guards().stream()
                .map(guard -> guard.check(request, context))
                .flatMap(Optional::stream)
                .findFirst()
                .<Decision<Context>>map(Words::refused)
                .orElseGet(() -> Decision.accepted(context));
    }

    /** The unit for which a role is needed: that of the assignment, or the one that leads, or the hotline centre. */
    private UnitCode place(ServiceRequest request, Role role, Command command, Officer officer) {
        UnitCode lead = request.lastLead().map(Assignment::unit).orElse(Units.CENTRE);
        return command instanceof Command.OnAssignment on
                ? acting(request, on, officer, role).map(Assignment::unit).orElse(lead)
                : lead;
    }

    /** The open assignment named, or else the officer's own: of his unit first, then the lead, then the newest. */
    private Optional<Assignment> acting(
            ServiceRequest request, Command.OnAssignment command, Officer officer, Role role) {
        AssignmentId named = command.assignment();
        return request.open().stream()
                .filter(each -> named == null || each.id().equals(named))
                .filter(each -> access.covers(officer, role, each.unit()))
                .min(Assignment.nearestTo(officer.unit()));
    }

    <T> Decision<T> stale(RequestId id, int expectedVersion) {
        return new Decision.Refused<>(new Refusal(
                "stale",
                "规则 2 第 5 条：两人同时处理时以先提交者为准",
                "您打开之后，这件诉求有了新的进展：" + changes.told(id, expectedVersion) + "。您填写的内容已保留，请核对后再提交。"));
    }

    private static <T> Decision<T> wrongState(ServiceRequest request, Command command) {
        String when = StateGraph.get().statesFor(command.action()).stream()
                .sorted()
                .map(State::label)
                .collect(Collectors.joining("、"));
        return Decision.refused(
                "wrong-state", "规则 2：诉求状态", "这件诉求现在是“" + request.state().label() + "”，不能进行此操作；此操作适用于：" + when + "。");
    }

    private static String names(StateGraph.@Nullable Row step) {
        if (step == null) {
            return "";
        }
        String roles = step.roles().stream().sorted().map(Role::label).collect(Collectors.joining("、"));
        return roles.isEmpty() ? (step.byRequester() ? "诉求人" : "系统") : roles;
    }
}
