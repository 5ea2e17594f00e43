package cn.qingsu.request;

/** Why the citizen clock stands still; there is no other lawful ground (rules 2, invariant 6). */
public enum PauseGround {
    REQUESTER_ASKED("等待诉求人补充"),
    THIRD_PARTY_PERIOD("法定鉴定、检测、公告期间"),
    CONSULTATION("会商界定职责期间"),
    OUTAGE("系统故障期间");

    private final String label;

    PauseGround(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
