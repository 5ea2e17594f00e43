package cn.qingsu.request;

/** Whether the matter is solved: as the unit claims it, or as the citizen judges it. The two are kept apart. */
public enum Claim {
    SOLVED("已解决"),
    PARTLY("部分解决"),
    UNSOLVED("未解决");

    private final String label;

    Claim(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
