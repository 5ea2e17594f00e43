package cn.qingsu.request;

import cn.qingsu.identity.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The lists that the desks work through. What stands in one is a pure question to the database; nothing is moved. */
public enum Queue {
    TO_ACCEPT(
            "待受理",
            "新登记的诉求，核定分类和地点后受理、转办或直接答复。",
            On.REQUEST,
            "r.state = 'REGISTERED'",
            EnumSet.of(Role.AGENT, Role.TEAM_LEADER, Role.DISPATCHER)),
    TO_DISPATCH(
            "待转办",
            "已受理、等待确定承办单位的诉求。",
            On.REQUEST,
            "r.state = 'DISPATCH_PENDING'",
            EnumSet.of(Role.DISPATCHER, Role.TEAM_LEADER)),
    TO_REVIEW(
            "待审核",
            "承办单位已答复、等待审核的诉求。",
            On.LEAD_UNIT,
            "r.state = 'REPLIED'",
            EnumSet.of(Role.REVIEWER, Role.DISTRICT_COORDINATOR)),
    PETITIONS(
            "延期与挂账",
            "承办单位申请延期或挂账、等待审批的诉求。",
            On.LEAD_UNIT,
            "(r.extension_petition is not null or r.parking_petition is not null) and r.state = 'IN_PROGRESS'",
            EnumSet.of(Role.REVIEWER, Role.DISTRICT_COORDINATOR)),
    RETURNS(
            "退单待审",
            "承办单位认为不属于本单位职责的诉求，须在 4 个工作小时内审核。",
            On.REQUEST,
            "r.state = 'RETURN_REVIEW'",
            EnumSet.of(Role.DISPATCHER, Role.REVIEWER)),
    CONSULTING(
            "疑难会商",
            "责任不清、等待会商决定的诉求。",
            On.REQUEST,
            "r.state = 'CONSULTING'",
            EnumSet.of(Role.DISPATCHER, Role.REVIEWER, Role.SUPERVISOR)),
    SUPPLEMENTS(
            "待补充",
            "已请诉求人补充、等待回复的诉求。",
            On.REQUEST,
            "r.state = 'SUPPLEMENT_PENDING'",
            EnumSet.of(Role.AGENT, Role.TEAM_LEADER, Role.DISPATCHER)),
    NOT_ACCEPTED(
            "不予受理待复核", "话务员认为超出职责范围的诉求，须由另一人复核。", On.REQUEST, "r.state = 'NOT_ACCEPTED'", EnumSet.of(Role.TEAM_LEADER)),
    ANSWERED(
            "已直接答复", "已在首接环节答复、尚未办结的诉求。", On.REQUEST, "r.state = 'ANSWERED'", EnumSet.of(Role.AGENT, Role.TEAM_LEADER)),
    TRANSFERRED(
            "已转接",
            "已转接 110、119、120、122、等待回执的诉求。",
            On.REQUEST,
            "r.state = 'TRANSFERRED'",
            EnumSet.of(Role.AGENT, Role.TEAM_LEADER)),

    UNIT_NEW(
            "待签收",
            "上级或热线交来、尚未签收的任务；到时自动签收。",
            On.ASSIGNMENT,
            "a.acknowledged_at is null and r.state in ('DISPATCHED', 'IN_PROGRESS', 'REDO', 'REPLY_REJECTED')",
            EnumSet.of(Role.UNIT_CLERK, Role.UNIT_LEADER)),
    UNIT_OPEN(
            "办理中",
            "已签收、正在办理的任务，按到期时间排列。",
            On.ASSIGNMENT,
            "a.acknowledged_at is not null and r.state in ('IN_PROGRESS', 'REDO')",
            EnumSet.of(Role.UNIT_CLERK, Role.UNIT_LEADER, Role.DISTRICT_COORDINATOR)),
    UNIT_REJECTED(
            "审核退回",
            "答复未通过审核，须在 1 个工作日内修改。",
            On.ASSIGNMENT,
            "r.state = 'REPLY_REJECTED'",
            EnumSet.of(Role.UNIT_CLERK, Role.UNIT_LEADER)),
    UNIT_REDO(
            "再次交办",
            "回访未解决、重新交办的任务。",
            On.ASSIGNMENT,
            "a.round > 1 and r.state in ('REDO', 'IN_PROGRESS', 'REPLY_REJECTED')",
            EnumSet.of(Role.UNIT_CLERK, Role.UNIT_LEADER, Role.DISTRICT_COORDINATOR)),
    UNIT_SOON(
            "临期",
            "1 个工作日内到期的任务（黄牌）。",
            On.ASSIGNMENT,
            "a.role = 'LEAD' and r.yellow_at <= :now and r.red_at > :now",
            EnumSet.of(Role.UNIT_CLERK, Role.UNIT_LEADER)),
    UNIT_OVERDUE(
            "超期",
            "已超过办理时限的任务（红牌）。",
            On.ASSIGNMENT,
            "a.role = 'LEAD' and r.red_at <= :now",
            EnumSet.of(Role.UNIT_CLERK, Role.UNIT_LEADER)),
    UNIT_REPLIED(
            "已答复",
            "已提交答复、等待审核的任务。",
            On.ASSIGNMENT,
            "r.state = 'REPLIED'",
            EnumSet.of(Role.UNIT_CLERK, Role.UNIT_LEADER)),
    TO_EXPLAIN(
            "待解释",
            "已解决但诉求人不满意，须向诉求人解释说明。",
            On.LEAD_UNIT,
            "r.state = 'CALLED_BACK' and r.outcome = 'EXPLAIN'",
            EnumSet.of(Role.UNIT_CLERK, Role.UNIT_LEADER)),

    EXCLUSIONS(
            "不合理诉求认定",
            "回访中被认为诉求不合理、须两次审核的诉求。",
            On.LEAD_UNIT,
            "r.state = 'CALLED_BACK' and r.outcome = 'EXCLUSION'",
            EnumSet.of(Role.REVIEWER, Role.SUPERVISOR)),

    TO_CALL(
            "待回访",
            "答复已审核通过、等待回访诉求人的诉求。",
            On.REQUEST,
            "r.state = 'CALLBACK_PENDING'",
            EnumSet.of(Role.CALLBACK_OFFICER)),
    CALLED_BACK(
            "回访后待处置",
            "已回访、还须解释或认定的诉求。",
            On.REQUEST,
            "r.state = 'CALLED_BACK'",
            EnumSet.of(Role.CALLBACK_OFFICER, Role.SUPERVISOR)),

    DUE_SOON(
            "临期",
            "1 个工作日内到期的诉求（黄牌）。",
            On.LEAD_UNIT,
            "r.yellow_at <= :now and r.red_at > :now",
            EnumSet.of(Role.DISPATCHER, Role.SUPERVISOR, Role.DISTRICT_COORDINATOR)),
    OVERDUE(
            "超期",
            "已超过办理时限的诉求（红牌）。",
            On.LEAD_UNIT,
            "r.yellow_at is not null and r.red_at <= :now",
            EnumSet.of(Role.DISPATCHER, Role.SUPERVISOR, Role.DISTRICT_COORDINATOR)),
    SUPERVISED(
            "督办中",
            "已列入督办、尚未解除的诉求。",
            On.LEAD_UNIT,
            "r.supervised and r.settled_at is null",
            EnumSet.of(Role.SUPERVISOR));

    /** Which table a queue reads, and with it, by which unit it is cut to the officer's scope. */
    enum On {
        REQUEST,
        LEAD_UNIT,
        ASSIGNMENT
    }

    private final String label;
    private final String purpose;
    private final On on;
    private final String condition;
    private final Set<Role> roles;

    Queue(String label, String purpose, On on, String condition, Set<Role> roles) {
        this.label = label;
        this.purpose = purpose;
        this.on = on;
        this.condition = condition;
        this.roles = roles;
    }

    public String label() {
        return label;
    }

    /** What stands in the queue, for its empty state. */
    public String purpose() {
        return purpose;
    }

    /** The roles whose desks show it. */
    public Set<Role> roles() {
        return Set.copyOf(roles);
    }

    On on() {
        return on;
    }

    /** SQL over {@code r} (and {@code a} on assignments), with {@code :now}; constant text of ours. */
    String condition() {
        return condition;
    }

    /** The queues of a desk, in the order in which they are shown. */
    public static List<Queue> of(Role role) {
        return Arrays.stream(values())
                .filter(queue -> queue.roles.contains(role))
                .toList();
    }
}
