package cn.qingsu.request;

/** What follows a call-back (rules 5); decided by {@code followup}, carried out here. */
public enum CallbackOutcome {
    CLOSE("办结"),
    /** Never reached after the last try: closed, outside every rate. */
    UNREACHABLE("联系不上，办结（不计入各项比率）"),
    REDO("再次交办"),
    /** From the second round on: one level up. */
    REDO_HIGHER("提级再次交办"),
    /** Unsolved for the third time: supervision and consultation. */
    CONSULT("督办并提交会商"),
    /** Solved but dissatisfied: the unit explains to the citizen. */
    EXPLAIN("向诉求人解释说明"),
    /** Unsolved but held unreasonable: application, evidence, two reviews. */
    EXCLUSION("不合理诉求认定");

    private final String label;

    CallbackOutcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
