package cn.qingsu.identity;

/** What a member of staff does (角色). What each may see stands in the table of permissions; where, in the {@link Grant}. */
public enum Role {
    /** Takes contacts and registers requests. */
    AGENT("话务员"),
    /** Leads a shift of agents. */
    TEAM_LEADER("班长"),
    /** Finds the category, the place and the unit, and hands over. */
    DISPATCHER("转办员"),
    /** Decides on returns, extensions and replies. */
    REVIEWER("审核员"),
    /** Handles assignments in a unit. */
    UNIT_CLERK("承办经办人"),
    /** Answers for a unit's handling. */
    UNIT_LEADER("承办负责人"),
    /** Coordinates the units of one district. */
    DISTRICT_COORDINATOR("区（市）协调员"),
    /** Asks requesters how it went. */
    CALLBACK_OFFICER("回访员"),
    /** Issues cards, reminders and supervision orders. */
    SUPERVISOR("督办员"),
    /** Keeps accounts and the city's data; opens no cases. */
    ADMINISTRATOR("管理员"),
    /** Reads logs and masked cases; changes nothing, reveals nothing. */
    AUDITOR("审计员"),
    /** A telephone exchange or softphone that tells of agents' calls; a program's account, which sees no case. */
    SWITCHBOARD("话务系统");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** The Chinese name that pages show. */
    public String label() {
        return label;
    }
}
